import type { Pair, Side } from './queries'

export const fields = ['date', 'amount', 'payee', 'description', 'status'] as const
export type PairField = (typeof fields)[number]

const valueOf = (side: Side, field: PairField) =>
  field === 'amount' ? `${side.amount.minorUnits} ${side.amount.currency}` : (side[field] ?? '')

/** Where the two sides say different things. */
export const differences = ({ transaction, other }: Pair): PairField[] =>
  fields.filter((field) => valueOf(transaction, field) !== valueOf(other, field))

/** The older one stays, unless only the newer one is reconciled: what is reconciled is not taken away. */
export function keptOf({ transaction, other }: Pair): Side {
  return transaction.status === 'reconciled' && other.status !== 'reconciled' ? transaction : other
}

/** How many days lie between the two. */
export const daysApart = ({ transaction, other }: Pair) =>
  Math.round(Math.abs(Date.parse(transaction.date) - Date.parse(other.date)) / 86_400_000)

/** A number between 0 and 1 as a person would say it. */
export function certaintyOf(score: number | null): 'sure' | 'likely' | 'possible' {
  if (score === null || score < 0.6) return 'possible'
  return score < 0.85 ? 'likely' : 'sure'
}
