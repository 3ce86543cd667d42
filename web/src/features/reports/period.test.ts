import { expect, test } from 'vitest'
import { comparedWith, monthsOf, periodOf, within } from './period'

const today = '2026-03-15'

test.each([
  [{}, { from: '2025-04-01', to: '2026-03-31' }],
  [{ period: 'thisMonth' as const }, { from: '2026-03-01', to: '2026-03-31' }],
  [{ period: 'lastMonth' as const }, { from: '2026-02-01', to: '2026-02-28' }],
  [{ period: 'lastYear' as const }, { from: '2025-01-01', to: '2025-12-31' }],
  [{ period: 'all' as const }, {}],
  [{ period: 'custom' as const, from: '2024-02-29' }, { from: '2024-02-29' }],
])('%o is %o', (search, period) => {
  expect(periodOf(search, today)).toEqual(period)
})

test.each([
  // Whole months, whatever their lengths, are compared with as many whole months.
  [{ from: '2026-03-01', to: '2026-03-31' }, 'previous' as const, { from: '2026-02-01', to: '2026-02-28' }],
  [{ from: '2024-02-01', to: '2024-02-29' }, 'year' as const, { from: '2023-02-01', to: '2023-02-28' }],
  [{ from: '2026-01-01', to: '2026-12-31' }, 'previous' as const, { from: '2025-01-01', to: '2025-12-31' }],
  // Days with as many days.
  [{ from: '2026-03-10', to: '2026-03-12' }, 'previous' as const, { from: '2026-03-07', to: '2026-03-09' }],
  [{ from: '2024-02-29', to: '2024-03-02' }, 'year' as const, { from: '2023-02-28', to: '2023-03-02' }],
])('%o is compared by %s with %o', (period, how, other) => {
  expect(comparedWith(period, how)).toEqual(other)
})

test('A period without an end is compared with nothing', () => {
  expect(comparedWith({ from: '2026-01-01' }, 'previous')).toBeUndefined()
})

test('A figure opens no day outside the period', () => {
  const period = { from: '2026-01-10', to: '2026-02-05' }
  expect(within(period, { from: '2026-01-01', to: '2026-01-31' })).toEqual({
    from: '2026-01-10',
    to: '2026-01-31',
  })
  expect(within(period, { from: '2026-02-01', to: '2026-02-28' })).toEqual({
    from: '2026-02-01',
    to: '2026-02-05',
  })
  expect(monthsOf({}, ['2026-03', '2026-01'])).toEqual(['2026-01', '2026-02', '2026-03'])
  expect(monthsOf(period, [])).toEqual(['2026-01', '2026-02'])
})
