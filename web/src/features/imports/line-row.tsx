import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { cn } from '@/lib/class-names'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Badge } from '@/ui/badge'
import { MoneyText } from '@/ui/money-text'
import { DecisionButtons } from './decision-buttons'
import { useDiagnosticWords } from './diagnostics'
import { transactionQuery, type ImportLine, type LineDecision } from './queries'

type LineRowProps = {
  ref: Ref<HTMLDivElement>
  index: number
  offset: number
  line: ImportLine
  active: boolean
  /** The keyboard moved here, so the focus follows. */
  focused: boolean
  showAccount: boolean
  onActive: () => void
  onDecide: ((line: ImportLine, decision: LineDecision) => void) | undefined
}

const tones = { new: 'accent', duplicate: 'neutral', possible: 'warning', error: 'danger' } as const

/** What happens to the line if nobody says otherwise. */
const usual = { new: 'new', duplicate: 'duplicate', possible: 'new', error: 'skip' } as const

export function LineRow({
  ref,
  index,
  offset,
  line,
  active,
  focused,
  showAccount,
  onActive,
  onDecide,
}: LineRowProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) row.current?.focus({ preventScroll: true })
  }, [focused])
  const decision = line.decision ?? (line.ignoredBy ? 'skip' : usual[line.status])
  return (
    <div
      ref={ref}
      data-index={index}
      className="absolute inset-x-0 top-0 border-b border-line last:border-b-0"
      style={{ transform: `translateY(${String(offset)}px)` }}
      role="presentation"
    >
      <div
        ref={row}
        role="row"
        aria-rowindex={index + 1}
        tabIndex={active ? 0 : -1}
        onFocus={onActive}
        className={cn(
          'grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 px-4 py-2 -outline-offset-2',
          'md:min-h-12 md:grid-cols-[6.5rem_minmax(0,1fr)_15rem_8.5rem_6rem]',
          active && 'bg-sunken/50',
        )}
      >
        <LineFacts line={line} faded={decision === 'skip'} showAccount={showAccount} />
        {line.ordinal !== null && onDecide ? (
          <div role="gridcell" className="justify-self-end max-md:order-3">
            <DecisionButtons
              line={line}
              decision={decision}
              reachable={active}
              onDecide={(next) => onDecide(line, next)}
            />
          </div>
        ) : (
          <span role="gridcell" className="sr-only">
            {t(`imports.decision.${decision}`)}
          </span>
        )}
        {active && line.matchId ? <Match line={line} id={line.matchId} /> : null}
      </div>
    </div>
  )
}

function LineFacts({ line, faded, showAccount }: { line: ImportLine; faded: boolean; showAccount: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const words = useDiagnosticWords()
  const failed = line.status === 'error'
  const title = failed ? words(line.reason ?? '', line.description ?? '') : (line.payee ?? line.description)
  const detail = failed || (line.payee && line.description !== line.payee) ? line.description : ''
  const place = line.line ? t('imports.notes.line', { line: line.line }) : t('imports.notes.file')
  const day = line.date ? formatDay(line.date, locale) : place
  return (
    <>
      <div role="gridcell" className="text-muted max-md:hidden">
        {day}
      </div>
      <div role="gridcell" className={cn('min-w-0', faded && !failed && 'line-through opacity-60')}>
        <p className="truncate">{title || t('imports.lines.noText')}</p>
        <p className="truncate text-xs text-muted">
          <span className="md:hidden">{day}</span>
          {[detail, showAccount ? line.account : ''].filter(Boolean).map((part, at) => (
            <span key={part}>
              <span className={at === 0 ? 'md:hidden' : ''}> · </span>
              {part}
            </span>
          ))}
        </p>
      </div>
      <div role="gridcell" className="flex min-w-0 items-center gap-2 max-md:order-2 md:justify-end">
        <CategoryOf line={line} />
        {line.ignoredBy ? (
          <Badge>{t('imports.line.ignored')}</Badge>
        ) : (
          <Badge tone={tones[line.status]}>{t(`imports.line.${line.status}`)}</Badge>
        )}
      </div>
      <div role="gridcell" className="text-right max-md:order-1">
        {line.amount ? <MoneyText value={line.amount} tone="flow" signed /> : null}
      </div>
    </>
  )
}

function CategoryOf({ line }: { line: ImportLine }) {
  const { data: categories } = useQuery(categoriesQuery)
  const category = categories?.find(({ id }) => id === line.categoryId)
  const name = category ? categoryName(category) : line.category
  if (!name || line.status === 'duplicate') return null
  return <span className="max-w-36 truncate text-xs text-muted">{name}</span>
}

/** The transaction that the line may already be. */
function Match({ line, id }: { line: ImportLine; id: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data: existing } = useQuery(transactionQuery(id))
  const reason = t([`imports.reason.${line.reason ?? ''}`, 'imports.reason.other'] as never)
  return (
    <div
      role="gridcell"
      className="col-span-full flex flex-wrap gap-x-2 text-xs text-muted max-md:order-last md:col-start-2"
    >
      <span>{reason}</span>
      {existing ? (
        <span>
          {formatDay(existing.date, locale)} · {existing.payee ?? existing.description} ·{' '}
          <MoneyText value={existing.amount} signed />
        </span>
      ) : null}
    </div>
  )
}
