import type { Money } from '@/lib/money'
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

/** The balance of what earlier reconciliations settled and of what is ticked. */
export function tickedBalance({ settled, earlier, rows }: Reconciliation, turned: Turned): Money {
  const ticked = rows.filter((row) => isTicked(row, turned))
  const units = ticked.reduce(
    (sum, { amount }) => sum + BigInt(amount.minorUnits),
    BigInt(settled.minorUnits),
  )
  return { ...settled, minorUnits: Number(units + BigInt(earlier?.total.minorUnits ?? 0)) }
}

export const less = (one: Money, other: Money): Money => ({
  ...one,
  minorUnits: Number(BigInt(one.minorUnits) - BigInt(other.minorUnits)),
})
