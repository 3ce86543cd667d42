import type { Category } from '@/lib/api/categories'
import type { Money } from '@/lib/money'
import type { ReportRow } from './queries'

export type Spent = { category: Category | undefined; spent: Money }

/** What each top category cost, its children included, the largest first. Refunds are taken off. */
export function spendingByTop(
  rows: readonly ReportRow[],
  categories: readonly Category[],
  currency: string,
): Spent[] {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const sums = new Map<Category | undefined, bigint>()
  for (const { categoryId, spending } of rows) {
    const own = categoryId ? byId.get(categoryId) : undefined
    const top = own?.parentId ? (byId.get(own.parentId) ?? own) : own
    sums.set(top, (sums.get(top) ?? 0n) - BigInt(spending.minorUnits))
  }
  return [...sums]
    .map(([category, units]) => ({ category, spent: { minorUnits: Number(units), currency } }))
    .filter(({ spent }) => spent.minorUnits > 0)
    .sort((one, other) => other.spent.minorUnits - one.spent.minorUnits)
}
