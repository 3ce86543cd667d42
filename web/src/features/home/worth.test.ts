import { expect, test } from 'vitest'
import { accountWith, categoryWith } from '@/testing/ledger'
import { spendingByTop } from './spending'
import { groupsOf, sumsOf, worthOf } from './worth'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const clp = (minorUnits: number) => ({ minorUnits, currency: 'CLP' })

test('Currencies are summed each by itself', () => {
  expect(sumsOf([brl(100), clp(7), brl(-30)])).toEqual([brl(70), clp(7)])
})

test('A balance without a known rate is left out of the total and named', () => {
  const worth = worthOf(
    [
      { accountId: 'a', balance: brl(100), balanceKnown: true, inBase: brl(100), rateDate: null },
      {
        accountId: 'b',
        balance: { minorUnits: 10, currency: 'EUR' },
        balanceKnown: true,
        inBase: brl(60),
        rateDate: '2026-11-20',
      },
      { accountId: 'c', balance: clp(5), balanceKnown: true, inBase: null, rateDate: null },
    ],
    'BRL',
  )
  expect(worth).toEqual({ total: brl(160), rateDate: '2026-11-20', unknown: ['CLP'] })
})

test('Archived accounts are in no group', () => {
  const groups = groupsOf([accountWith(), accountWith({ archived: true, type: 'cash' })])
  expect(groups.map(({ type }) => type)).toEqual(['checking'])
})

test('A child counts for its top category, a refund is taken off, and income is no spending', () => {
  const food = categoryWith({})
  const rest = categoryWith({ id: 'rest', key: 'food.restaurants', parentId: 'food' })
  const row = (categoryId: string | null, spending: number) => ({
    month: null,
    categoryId,
    accountId: null,
    currency: 'BRL',
    inflow: brl(0),
    outflow: brl(0),
    income: brl(0),
    spending: brl(spending),
    total: brl(0),
    count: 1,
    query: '',
  })
  const spent = spendingByTop(
    [row('food', -500), row('rest', -300), row('rest', 100), row(null, 0)],
    [food, rest],
    'BRL',
  )
  expect(spent).toEqual([{ category: food, spent: brl(700) }])
})
