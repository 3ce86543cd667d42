import { sumMoney, type Money } from '@/lib/money'
import type { OpenRow, Reconciliation } from './queries'

/** The rows whose tick is not the usual one: what the bank booked is ticked, what is pending is not. */
export type Turned = ReadonlySet<string>

export const isTicked = ({ id, status }: OpenRow, turned: Turned) => (status === 'booked') !== turned.has(id)

/** Turns the ticks of some rows. */
export function turn(turned: Turned, ids: readonly string[]): Turned {
  const next = new Set(turned)
  for (const id of ids) if (!next.delete(id)) next.add(id)
  return next
}

export const less = (one: Money, other: Money): Money =>
  sumMoney([one, { ...other, minorUnits: -other.minorUnits }], one.currency)

/** The balance of what earlier reconciliations settled and of what is ticked. */
export function tickedBalance({ settled, earlier, rows }: Reconciliation, turned: Turned): Money {
  const ticked = rows.filter((row) => isTicked(row, turned)).map(({ amount }) => amount)
  return sumMoney([settled, ...ticked, ...(earlier ? [earlier.total] : [])], settled.currency)
}

/** Lists rows that are too old for the list, so that they can be ticked and unticked like the others. */
export function listing(data: Reconciliation, older: readonly OpenRow[]): Reconciliation {
  const listed = new Set(data.rows.map(({ id }) => id))
  const more = older.filter(({ id, date }) => !listed.has(id) && date <= data.date)
  const counted = more.filter(({ status }) => status === 'booked')
  const { earlier } = data
  const rest = earlier && {
    count: earlier.count - counted.length,
    total: counted.reduce((total, { amount }) => less(total, amount), earlier.total),
  }
  return { ...data, rows: [...data.rows, ...more], earlier: rest?.count ? rest : null }
}
