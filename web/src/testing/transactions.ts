import { http, HttpResponse } from 'msw'
import { vi } from 'vitest'
import { accountWith, categoryWith, transactionWith } from './ledger'
import { answers, server } from './server'

export const ids = ['0198bbbb-0000-7000-8000-000000000001', '0198bbbb-0000-7000-8000-000000000002']
export const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const clp = (minorUnits: number) => ({ minorUnits, currency: 'CLP' })
export const rows = [
  transactionWith({ id: ids[0]!, needsReview: true }),
  transactionWith({ id: ids[1]!, payee: 'Uber', description: 'UBER *TRIP', amount: brl(-1500) }),
]
const sum = (money: typeof brl) => ({
  currency: money(0).currency,
  inflow: money(0),
  outflow: money(-5428),
  total: money(-5428),
})

/** A ledger of these rows, with the accounts and categories that they name. */
export function serverHas(items: readonly object[] = rows) {
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', '/api/v1/categories', {
    items: [
      categoryWith({}),
      categoryWith({ id: 'delivery', key: 'food.delivery', parentId: 'food' }),
      categoryWith({ id: 'restaurants', key: 'food.restaurants', parentId: 'food' }),
    ],
  })
  answers('get', '/api/v1/reports/categories', { rows: [], rates: [], unknown: 0 })
  answers('get', '/api/v1/documents', { items: [], next: null })
  answers('get', '/api/v1/transactions', {
    items,
    next: null,
    totals: { count: items.length, sums: [sum(brl), sum(clp)] },
  })
}

/** Hears what is sent to a route, and answers it. */
export function hears(method: 'post' | 'patch', path: string, answer: object) {
  const heard = vi.fn()
  server.use(
    http[method](path, async ({ request }) => {
      heard(await request.json())
      return HttpResponse.json(answer, { headers: { 'X-Change-Set-Id': 'act-1' } })
    }),
  )
  return heard
}
