import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import type { PreviewRow, RowState } from './queries'
import { useSentence } from './sentence'

/** A row as it is and as it would be, or why it stays. */
export function DryRow({ row }: { row: PreviewRow }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { before, after } = row
  const title = before.payee ?? row.description
  return (
    <li className="flex items-start gap-3 py-2">
      <div className="min-w-0 grow">
        <p className="flex min-w-0 flex-wrap gap-x-2">
          <span className="min-w-0 truncate">{title || t('rules.dry.noText')}</span>
          <span className="text-xs leading-5 text-muted">{formatDay(row.date, locale)}</span>
        </p>
        {row.effect === 'changes' ? (
          <Differences before={before} after={after} />
        ) : (
          <p className="text-xs text-muted">
            <Categories state={before} />
          </p>
        )}
        {row.reason ? <p className="text-xs text-muted">{t(`rules.reason.${row.reason}`)}</p> : null}
      </div>
      <MoneyText value={row.amount} tone="flow" />
    </li>
  )
}

function Differences({ before, after }: { before: RowState; after: RowState }) {
  const { t } = useTranslation()
  const added = after.tags.filter((tag) => !before.tags.includes(tag))
  const divided = JSON.stringify(before.parts) !== JSON.stringify(after.parts)
  return (
    <div className="flex flex-col text-xs text-muted">
      {divided ? (
        <Difference
          label={t('rules.editor.category')}
          from={<Categories state={before} />}
          to={<Categories state={after} />}
        />
      ) : null}
      {before.payee !== after.payee ? (
        <Difference
          label={t('rules.editor.payee')}
          from={before.payee ?? t('rules.dry.nothing')}
          to={after.payee}
        />
      ) : null}
      {before.note !== after.note ? <p>{t('rules.action.note', { note: after.note ?? '' })}</p> : null}
      {added.length > 0 ? (
        <p>{t('rules.action.tags', { tags: added.map((tag) => `#${tag}`).join(' ') })}</p>
      ) : null}
      {before.transfer !== after.transfer ? <p>{t('rules.action.transfer')}</p> : null}
    </div>
  )
}

function Difference({ label, from, to }: { label: string; from: ReactNode; to: ReactNode }) {
  const { t } = useTranslation()
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-1.5">
      <span className="sr-only">{label}</span>
      <span className="sr-only">{t('activity.detail.before')}</span>
      <span>{from}</span>
      <ArrowRight aria-hidden className="size-3 shrink-0" />
      <span className="sr-only">{t('activity.detail.after')}</span>
      <span className="font-medium text-ink">{to}</span>
    </p>
  )
}

function Categories({ state: { parts } }: { state: RowState }) {
  const { category } = useSentence()
  const [only] = parts
  if (parts.length === 1 && only) return category(only.categoryId)
  return parts.map((part, index) => (
    <span key={index}>
      {index > 0 ? ' + ' : ''}
      {category(part.categoryId)} <MoneyText value={part.amount} />
    </span>
  ))
}
