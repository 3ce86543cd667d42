import { expect, test } from 'vitest'
import { categoryWith } from '@/testing/ledger'
import { rowsBehind, toQuery, type ReportRow } from './queries'
import { fromParameters, readSearch, toParameters } from './search'
import { byCurrency, linesOf, totalsOf } from './sums'

const money = (minorUnits: number, currency = 'BRL') => ({ minorUnits, currency })
const rowOf = (month: string, categoryId: string | null, spending: number, currency = 'BRL'): ReportRow => ({
  month,
  categoryId,
  accountId: null,
  currency,
  inflow: money(0, currency),
  outflow: money(spending, currency),
  income: money(0, currency),
  spending: money(spending, currency),
  total: money(spending, currency),
  count: 1,
  query: '',
})

const food = categoryWith({ id: 'food' })
const rest = categoryWith({ id: 'rest', key: 'food.restaurants', parentId: 'food' })

test('A group is the sum of what is below it, month by month, and refunds are taken off', () => {
  const rows = [
    rowOf('2026-01', 'food', -500),
    rowOf('2026-01', 'rest', -300),
    rowOf('2026-02', 'rest', 100),
    rowOf('2026-02', null, -9_000),
  ]
  const lines = linesOf(rows, [food, rest], 'spending', 'BRL')
  expect(lines.map(({ category, total }) => [category?.id, total.minorUnits])).toEqual([
    [undefined, -9_000],
    ['food', -700],
  ])
  expect(lines[1]?.children.map(({ category, total }) => [category?.id, total.minorUnits])).toEqual([
    ['food', -500],
    ['rest', -200],
  ])
  const totals = totalsOf(lines, ['2026-01', '2026-02'], 'BRL')
  expect(totals.cells).toEqual([money(-800), money(-8_900)])
  expect(totals.total).toEqual(money(-9_700))
})

test('Currencies are never added', () => {
  const rows = [rowOf('2026-01', null, -1, 'USD'), rowOf('2026-01', null, -2)]
  expect(byCurrency(rows).map(([code, own]) => [code, own.length])).toEqual([
    ['BRL', 1],
    ['USD', 1],
  ])
  expect(() => linesOf(rows, [], 'spending', 'BRL')).toThrow(RangeError)
})

test('A figure of a group asks for its rows, within what limits the report', () => {
  const query = toQuery({ account: 'a', tag: 'férias', category: 'other' }, { from: '2026-01-10' }, 'each')
  const rows = rowsBehind(query, {
    from: '2026-01-10',
    to: '2026-01-31',
    categoryId: 'food',
    flow: 'spending',
    currency: 'BRL',
  })
  expect(rows).toBe(
    'from=2026-01-10&to=2026-01-31&currency=BRL&categoryId=food&accountId=a&tag=f%C3%A9rias&flow=spending&transfer=false',
  )
  // What is converted is of every currency.
  expect(rowsBehind(toQuery({}, {}, 'EUR'), { currency: 'EUR' })).toBe('transfer=false')
})

test('A report that was kept comes back as it was', () => {
  const id = '0198aaaa-0000-7000-8000-000000000001'
  const search = readSearch({
    report: 'year',
    year: 2025,
    account: id,
    currency: 'each',
    rates: '2026-01-01',
    evil: 1,
  })
  expect(toParameters(search)).toMatchObject({ accountId: [id], year: ['2025'] })
  expect(fromParameters(toParameters(search))).toEqual(search)
  expect(readSearch({ report: 'lost', currency: 'XXQ', from: 'soon', year: 3 })).toEqual({})
})
