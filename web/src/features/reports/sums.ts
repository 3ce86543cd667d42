import type { Category } from '@/lib/api/categories'
import { sumMoney, type Money } from '@/lib/money'
import type { ReportRow } from './queries'

/** Rows of one currency after another, in the order of their codes. */
export function byCurrency(rows: readonly ReportRow[]): [string, ReportRow[]][] {
  const codes = [...new Set(rows.map(({ currency }) => currency))].sort()
  return codes.map((code) => [code, rows.filter(({ currency }) => currency === code)])
}

export type Side = 'income' | 'spending'

export type CategoryLine = {
  /** Undefined for what has no category. */
  category: Category | undefined
  total: Money
  /** By month. */
  cells: ReadonlyMap<string, Money>
  children: readonly CategoryLine[]
}

const noMonth = ''

function lineOf(category: Category | undefined, rows: readonly ReportRow[], side: Side, currency: string) {
  const cells = new Map<string, Money>()
  for (const month of new Set(rows.map((row) => row.month ?? noMonth)))
    cells.set(
      month,
      sumMoney(
        rows.filter((row) => (row.month ?? noMonth) === month).map((row) => row[side]),
        currency,
      ),
    )
  return { category, cells, total: sumMoney([...cells.values()], currency) }
}

/** Each group with what is below it; groups are in the order of their size. Exact sums of the rows. */
export function linesOf(
  rows: readonly ReportRow[],
  categories: readonly Category[],
  side: Side,
  currency: string,
): CategoryLine[] {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const of = (row: ReportRow) => (row.categoryId ? byId.get(row.categoryId) : undefined)
  const topOf = (row: ReportRow) => {
    const own = of(row)
    return own?.parentId ? (byId.get(own.parentId) ?? own) : own
  }
  const counted = rows.filter((row) => row[side].minorUnits !== 0)
  const tops = [...new Set(counted.map(topOf))]
  return tops
    .map((top) => {
      const family = counted.filter((row) => topOf(row) === top)
      const parts = [...new Set(family.map(of))].map((part) => ({
        ...lineOf(
          part,
          family.filter((row) => of(row) === part),
          side,
          currency,
        ),
        children: [],
      }))
      return {
        ...lineOf(top, family, side, currency),
        children: parts.length > 1 ? parts.sort(bySize) : [],
      }
    })
    .sort(bySize)
}

const bySize = (one: { total: Money }, other: { total: Money }) =>
  Math.abs(other.total.minorUnits) - Math.abs(one.total.minorUnits)

/** Sums of lines by month, and in all. */
export function totalsOf(lines: readonly CategoryLine[], months: readonly string[], currency: string) {
  const nothing = { minorUnits: 0, currency }
  return {
    cells: months.map((month) =>
      sumMoney(
        lines.map(({ cells }) => cells.get(month) ?? nothing),
        currency,
      ),
    ),
    total: sumMoney(
      lines.map(({ total }) => total),
      currency,
    ),
  }
}

export const minus = (one: Money, other: Money): Money => ({
  minorUnits: Number(BigInt(one.minorUnits) - BigInt(other.minorUnits)),
  currency: one.currency,
})

export const plus = (one: Money, other: Money): Money => sumMoney([one, other], one.currency)
