import type { Transaction } from './queries'

type Sides = { from: Transaction; to: Transaction }

/** Two rows of two accounts, one out and one in, may be the sides of one transfer. */
export function sidesOfTransfer(rows: readonly Transaction[]): Sides | undefined {
  const [one, other] = rows
  if (rows.length !== 2 || !one || !other) return undefined
  if (one.accountId === other.accountId || one.transferId || other.transferId) return undefined
  const [from, to] = one.amount.minorUnits < 0 ? [one, other] : [other, one]
  return from.amount.minorUnits < 0 && to.amount.minorUnits > 0 ? { from, to } : undefined
}
