import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { usePhone } from '@/lib/media'
import { Skeleton } from '@/ui/skeleton'
import type { Categories } from './use-categories'
import { columns, LedgerCard, LedgerRow, type Editing, type RowActs } from './ledger-row'
import type { Transaction } from './queries'
import type { SelectionState } from './use-selection'

export type LedgerGridProps = {
  rows: readonly Transaction[]
  total: number | undefined
  hasMore: boolean
  isLoadingMore: boolean
  onMore: () => void
  accounts: ReadonlyMap<string, string>
  categories: Categories
  selection: SelectionState
  current: number
  onCurrent: (index: number) => void
  editing: { id: string; field: Editing } | undefined
  /** Something stands before the list, such as a dialog; when it goes, the focus comes back to the row. */
  busy: boolean
  onKey: (event: KeyboardEvent) => void
  acts: RowActs
}

const rowHeight = 49
const cardHeight = 81
// The app's bar and the column headings stay on top; the phone's navigation stays below.
const above = 56 + 36
const below = 64

/** Only what is on screen is in the page, so that a hundred thousand rows scroll like ten. */
export function LedgerGrid(props: LedgerGridProps) {
  const { rows, total, hasMore, isLoadingMore, onMore, current, onCurrent, onKey } = props
  const { t } = useTranslation()
  const phone = usePhone()
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const height = phone ? cardHeight : rowHeight
  const virtualizer = useWindowVirtualizer({
    count: rows.length + (hasMore ? 3 : 0),
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: above,
    scrollPaddingEnd: below,
    getItemKey: (index) => rows[index]?.id ?? `more-${String(index)}`,
  })
  const items = virtualizer.getVirtualItems()

  // What stands above the list changes its height, so this looks each time; it settles once it agrees.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const now = list.current ? Math.round(list.current.getBoundingClientRect().top + window.scrollY) : 0
    if (now !== top) setTop(now)
  })
  useEffect(() => {
    virtualizer.measure()
  }, [virtualizer, height])

  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && !isLoadingMore && last >= rows.length - 40) onMore()
  }, [hasMore, isLoadingMore, last, rows.length, onMore])

  useFocusOfCurrent(list, current, props.busy, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }))

  return (
    <div
      role="grid"
      aria-label={t('transactions.title')}
      aria-rowcount={total === undefined ? -1 : total + 1}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={onKey}
      className="rounded-xl border border-line bg-surface outline-none"
    >
      {phone ? null : <ColumnHeads {...props} />}
      <div ref={list} role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            className="absolute inset-x-0 top-0 focus-within:z-10 has-[[aria-expanded=true]]:z-20"
            style={{ height, transform: `translateY(${String(item.start - top)}px)` }}
          >
            {rows[item.index] ? (
              <GridRow {...props} index={item.index} phone={phone} onCurrent={onCurrent} />
            ) : (
              <div className="flex h-full items-center border-b border-line px-4">
                <Skeleton className="h-4 w-full" />
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Moves the focus to the current row when the keys moved it, and back to it when an editor closed. */
function useFocusOfCurrent(
  list: RefObject<HTMLDivElement | null>,
  current: number,
  busy: boolean,
  show: (index: number) => void,
) {
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })
  useEffect(() => {
    if (current >= 0) latest.current(current)
  }, [current])
  useEffect(() => {
    if (current < 0 || busy) return
    // The row may have to be drawn first.
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement
      const row = list.current?.querySelector<HTMLElement>(`[data-index="${String(current)}"]`)
      const free = active === null || active === document.body || active.closest('[role=grid]') !== null
      if (free && row && !row.contains(active)) row.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [list, current, busy])
}

function ColumnHeads({ selection, rows, acts }: LedgerGridProps) {
  const { t } = useTranslation()
  const all = rows.length > 0 && selection.size >= rows.length
  const withBalance = rows.some(({ balance }) => balance !== null)
  return (
    <div role="rowgroup" className="sticky top-14 z-10 rounded-t-xl border-b border-line bg-surface">
      <div
        role="row"
        aria-rowindex={1}
        className={cn(columns(withBalance), 'h-9 text-xs font-medium text-muted')}
      >
        <span role="columnheader" className="flex">
          {acts.canWrite ? (
            <input
              type="checkbox"
              aria-label={t('transactions.select.shown')}
              checked={all}
              ref={(box) => {
                if (box) box.indeterminate = selection.size > 0 && !all
              }}
              onChange={() => (all ? selection.clear() : selection.selectShown())}
              className="size-4 accent-(--accent)"
            />
          ) : null}
        </span>
        <span role="columnheader">{t('transactions.column.date')}</span>
        <span role="columnheader">{t('transactions.column.payee')}</span>
        {withBalance ? null : <span role="columnheader">{t('transactions.column.account')}</span>}
        <span role="columnheader">{t('transactions.column.category')}</span>
        <span role="columnheader" className="text-right">
          {t('transactions.column.amount')}
        </span>
        {withBalance ? (
          <span role="columnheader" className="text-right">
            {t('transactions.column.balance')}
          </span>
        ) : null}
        <span role="columnheader">
          <span className="sr-only">{t('transactions.row.actions')}</span>
        </span>
      </div>
    </div>
  )
}

type GridRowProps = LedgerGridProps & { index: number; phone: boolean }

function GridRow({
  rows,
  index,
  phone,
  current,
  onCurrent,
  selection,
  editing,
  accounts,
  categories,
  acts,
}: GridRowProps) {
  const row = rows[index]
  if (!row) return null
  const Face = phone ? LedgerCard : LedgerRow
  const selected = selection.all || selection.ids.has(row.id)
  return (
    <div
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={index === Math.max(0, current) ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget && index !== current) onCurrent(index)
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, input, [role=listbox]')) return
        onCurrent(index)
        event.currentTarget.focus({ preventScroll: true })
      }}
      onDoubleClick={() => acts.onOpen(row)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        acts.onOpen(row)
      }}
      className={cn(
        'h-full border-b border-line -outline-offset-2 hover:bg-sunken/50',
        selected && 'bg-accent-soft/60 hover:bg-accent-soft/60',
      )}
    >
      <Face
        row={row}
        account={accounts.get(row.accountId) ?? ''}
        categories={categories}
        selected={selected}
        editing={editing?.id === row.id ? editing.field : undefined}
        acts={acts}
      />
    </div>
  )
}
