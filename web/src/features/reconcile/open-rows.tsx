import { Clock, ListChecks } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useSingleKeys } from '@/lib/commands'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { MoneyText } from '@/ui/money-text'
import { isTicked, type Turned } from './difference'
import type { OpenRow, Reconciliation } from './queries'

type OpenRowsProps = { data: Reconciliation; turned: Turned; onTurn: (ids: readonly string[]) => void }

/** What no statement has confirmed yet; a tick says that this one does. */
export function OpenRows({ data, turned, onTurn }: OpenRowsProps) {
  const { t } = useTranslation()
  const { rows, earlier } = data
  const moves = useSingleKeys() ? { ...arrows, j: 1, k: -1 } : arrows
  if (rows.length === 0)
    return (
      <EmptyState icon={ListChecks} title={t('reconcile.empty.title')} text={t('reconcile.empty.text')} />
    )
  const ticked = rows.filter((row) => isTicked(row, turned))
  const all = ticked.length === rows.length
  const others = (all ? ticked : rows.filter((row) => !isTicked(row, turned))).map(({ id }) => id)
  return (
    <section aria-label={t('reconcile.rows.label')}>
      <header className="mb-2 flex items-center justify-between gap-3">
        <h2 className="font-medium">
          {t('reconcile.rows.title', { count: rows.length, ticked: ticked.length })}
        </h2>
        <Button size="sm" variant="ghost" onClick={() => onTurn(others)}>
          {t(all ? 'reconcile.rows.none' : 'reconcile.rows.all')}
        </Button>
      </header>
      {/* The arrows, or j and k, go from tick to tick; Space ticks as everywhere. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul
        className="divide-y divide-line rounded-xl border border-line bg-surface"
        onKeyDown={(event) => move(event, moves)}
      >
        {rows.map((row) => (
          <Row key={row.id} row={row} ticked={isTicked(row, turned)} onTurn={() => onTurn([row.id])} />
        ))}
      </ul>
      {earlier ? (
        <p className="mt-2 text-xs text-muted">
          {t('reconcile.rows.earlier', { count: earlier.count })} <MoneyText value={earlier.total} />
        </p>
      ) : null}
    </section>
  )
}

function Row({ row, ticked, onTurn }: { row: OpenRow; ticked: boolean; onTurn: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <li>
      <label className="flex min-h-11 cursor-pointer items-center gap-3 px-3 py-1.5 hover:bg-sunken/50">
        <input
          type="checkbox"
          checked={ticked}
          onChange={onTurn}
          className="size-4 shrink-0 accent-(--accent)"
        />
        <span className="w-20 shrink-0 text-xs text-muted tabular-nums">
          {formatDay(row.date, locale, 'numeric')}
        </span>
        <span className="min-w-0 grow truncate">{row.payee ?? row.description}</span>
        {row.status === 'pending' ? (
          <span title={t('reconcile.rows.pending')} className="text-muted">
            <Clock aria-hidden className="size-3.5" />
            <span className="sr-only">{t('reconcile.rows.pending')}</span>
          </span>
        ) : null}
        <MoneyText value={row.amount} tone="flow" className="shrink-0 font-medium" />
      </label>
    </li>
  )
}

const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function move(event: KeyboardEvent<HTMLElement>, moves: typeof arrows) {
  const by = moves[event.key]
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')]
  boxes[boxes.indexOf(document.activeElement as HTMLInputElement) + by]?.focus()
  event.preventDefault()
}
