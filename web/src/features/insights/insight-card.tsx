import { Link } from '@tanstack/react-router'
import { ArrowRight, X, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Insight } from '@/lib/api/insights'
import { rowsOf } from '@/lib/insight-rows'
import { useInsightWords } from '@/lib/use-insight-words'
import { Button, IconButton } from '@/ui/button'
import { FactText, FactValue, type FactNames } from '@/ui/fact-text'
import { MoneyText } from '@/ui/money-text'
import { kindIcons } from './kind-icons'

type InsightCardProps = {
  insight: Insight
  names: FactNames
  /** Absent for who only reads. */
  onDismiss?: (() => void) | undefined
}

/** What is worth knowing: a sentence, the money at stake, every fact, and the rows that prove it. */
export function InsightCard({ insight, names, onDismiss }: InsightCardProps) {
  const { t } = useTranslation()
  const words = useInsightWords()
  const Icon = kindIcons[insight.kind]
  const { kind, stake, baseStake, dismissed, rows } = insight
  const converted = baseStake && baseStake.currency !== stake.currency ? baseStake : undefined
  return (
    <article className="flex flex-col gap-2 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <header className="flex items-start gap-3">
        <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-accent-text" strokeWidth={1.75} />
        <div className="min-w-0 grow">
          <h3 className="text-xs font-medium text-muted">{t(`insights.kind.${kind}`)}</h3>
          <p className="mt-0.5">
            <FactText text={words(insight)} facts={insight.facts} names={names} />
          </p>
        </div>
        <div className="shrink-0 text-right">
          <MoneyText value={stake} className="text-base font-semibold" />
          <p className="text-xs text-muted">{t('insights.stake')}</p>
          {converted ? (
            <p className="text-xs text-muted">
              <span aria-hidden>≈ </span>
              <MoneyText value={converted} />
            </p>
          ) : null}
          {baseStake ? null : <p className="text-xs text-warning">{t('insights.unranked')}</p>}
        </div>
      </header>
      <Facts insight={insight} names={names} />
      <footer className="flex flex-wrap items-center gap-x-4 gap-y-1 sm:pl-8">
        {rows ? <RowLink rows={rows} /> : null}
        {onDismiss ? (
          dismissed ? (
            <Button size="sm" variant="ghost" className="ml-auto" onClick={onDismiss}>
              <Undo2 aria-hidden className="size-4" />
              {t('insights.restore')}
            </Button>
          ) : (
            <IconButton label={t('insights.dismiss')} className="-mr-2 ml-auto" onClick={onDismiss}>
              <X aria-hidden />
            </IconButton>
          )
        ) : null}
      </footer>
    </article>
  )
}

function Facts({ insight, names }: { insight: Insight; names: FactNames }) {
  const { t } = useTranslation()
  return (
    <details className="text-sm sm:pl-8">
      <summary className="cursor-pointer text-xs font-medium text-muted">{t('insights.facts')}</summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {insight.facts.map((fact) => (
          <div key={fact.name} className="contents">
            <dt className="text-muted">{t(`insights.fact.${fact.name}` as never)}</dt>
            <dd className="min-w-0 break-words">
              <FactValue fact={fact} names={names} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function RowLink({ rows }: { rows: NonNullable<Insight['rows']> }) {
  const { t } = useTranslation()
  return (
    <Link
      to="/transactions"
      search={rowsOf(rows)}
      className="inline-flex min-h-8 items-center gap-1 text-xs font-medium text-accent-text underline-offset-4 hover:underline"
    >
      {t('insights.rows')}
      <ArrowRight aria-hidden className="size-3.5" />
    </Link>
  )
}
