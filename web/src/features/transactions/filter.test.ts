import { expect, test } from 'vitest'
import { fromQuery, isReadable, readFilter, toQuery, type Filter } from './filter'

test('What the address says is read, and what it should not say is ignored', () => {
  expect(
    readFilter({
      q: 42,
      from: '2026-01-01',
      to: 'yesterday',
      review: true,
      status: 'lost',
      min: -5,
      currency: 'XXQ',
      evil: 1,
    }),
  ).toEqual({ q: '42', from: '2026-01-01', review: true })
})

test('Money out from 10 to 50 is asked for as minus 50 to minus 10', () => {
  expect(toQuery({ flow: 'out', min: 1000, max: 5000, currency: 'BRL' })).toEqual({
    currency: 'BRL',
    max: -1000,
    min: -5000,
  })
})

test('Money in without an amount is whatever is above nothing', () => {
  expect(toQuery({ flow: 'in' })).toEqual({ min: 1 })
})

test.each<Filter>([
  {},
  { flow: 'in' },
  { flow: 'out' },
  { flow: 'in', min: 500, max: 900, currency: 'BRL' },
  { flow: 'out', min: 1000, max: 5000, q: 'café', review: true },
  { flow: 'in', min: 0 },
  { flow: 'out', min: 0, max: 5000 },
  { flow: 'out', max: 5000, status: 'pending', from: '2026-01-01', to: '2026-01-31' },
  { account: '0198aaaa-0000-7000-8000-000000000001', category: 'none' },
])('A filter that was kept comes back: %o', (filter) => {
  expect(fromQuery(toQuery(filter))).toEqual(filter)
})

test('The rows behind a figure are asked for as its query says', () => {
  const rows =
    'from=2026-01-01&accountId=a&accountId=b&tag=f%C3%A9rias&min=-5&exact=true&transfer=false&evil=1'
  expect(toQuery(readFilter({ rows }))).toEqual({
    from: '2026-01-01',
    accountId: ['a', 'b'],
    tag: ['férias'],
    min: -5,
    exact: true,
    transfer: false,
  })
})

test('No filter asks for everything', () => {
  expect(toQuery({})).toEqual({})
})

test('A kept filter that says more than this screen can show is told apart', () => {
  expect(isReadable({ accountId: ['0198aaaa-0000-7000-8000-000000000001'], min: 1, q: null })).toBe(true)
  expect(isReadable({ transfer: true })).toBe(false)
  expect(isReadable({ min: -500, max: 500 })).toBe(false)
})
