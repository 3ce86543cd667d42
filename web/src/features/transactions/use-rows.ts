import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { toQuery, type Filter } from './filter'
import { sidesOfMerge } from './merge-sides'
import { totalsQuery, transactionsQuery, type Transaction, type Which } from './queries'
import { sidesOfTransfer } from './transfer-sides'
import { useSelection } from './use-selection'

const nothing: readonly Transaction[] = []

/** The rows that a filter finds, the current one among them, and those that the next act is about. */
export function useRows(filter: Filter) {
  const query = useInfiniteQuery(transactionsQuery(filter))
  const { data: totals } = useQuery(totalsQuery(filter))
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? nothing, [query.data])
  const order = useMemo(() => rows.map(({ id }) => id as string), [rows])
  const selection = useSelection(order)
  const [currentId, setCurrentId] = useState<string>()
  const current = currentId ? order.indexOf(currentId) : -1
  const row = rows[current]
  const chosen = selection.size > 0 ? rows.filter(({ id }) => selection.ids.has(id)) : row ? [row] : []
  const which: Which = selection.all ? { filter: toQuery(filter) } : { ids: chosen.map(({ id }) => id) }
  return {
    query,
    totals,
    rows,
    order,
    selection,
    currentId,
    setCurrentId,
    current,
    row,
    chosen,
    which,
    count: selection.all ? (totals?.count ?? selection.size) : chosen.length,
    /** How many there are, where that is more than what is shown. */
    offered: totals && !query.data?.pages.at(-1)?.next ? undefined : totals?.count,
    sides: sidesOfTransfer(chosen),
    twins: selection.all ? undefined : sidesOfMerge(chosen),
  }
}

export type Rows = ReturnType<typeof useRows>
