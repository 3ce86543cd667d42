import type { Transaction } from './queries'

export type Sides = { gone: Transaction; kept: Transaction }

/** Two rows of one account may be one movement. The older one stays; what is reconciled is not taken away. */
export function sidesOfMerge(rows: readonly Transaction[]): Sides | undefined {
  const [one, other] = rows
  if (rows.length !== 2 || !one || !other || one.accountId !== other.accountId) return undefined
  if (rows.every(({ status }) => status === 'reconciled')) return undefined
  // Ids are made in the order of time.
  const [older, newer] = [one, other].sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1)) as [
    Transaction,
    Transaction,
  ]
  const turned = newer.status === 'reconciled' && older.status !== 'reconciled'
  return turned ? { gone: older, kept: newer } : { gone: newer, kept: older }
}
