import type { InsightRows } from '@/lib/api/insights'

/** The transactions that prove an insight, as the address of their list has them. */
export function rowsOf(rows: InsightRows): { rows: string } {
  const said = new URLSearchParams()
  for (const id of rows.id) said.append('id', id)
  if (rows.id.length === 0) {
    for (const account of rows.accountId) said.append('accountId', account)
    const { categoryId, from, to, currency, transfer } = rows
    for (const [name, value] of Object.entries({ categoryId, from, to, currency, transfer }))
      if (value !== null) said.set(name, String(value))
  }
  return { rows: said.toString() }
}

/** Everything but transfers between these days, as reports count it. */
export const countedBetween = (from: string, to: string, more: Record<string, string> = {}) => ({
  rows: new URLSearchParams({ from, to, ...more, transfer: 'false' }).toString(),
})
