import { expect, test } from 'vitest'
import { readAmount, readDay, readSample } from './csv-cells'
import type { Mapping } from './queries'

test.each([
  ['31/12/2026', 'dayMonthYear', '2026-12-31'],
  ['12/31/26', 'monthDayYear', '2026-12-31'],
  ['2026-12-31', 'dayMonthYear', '2026-12-31'],
  ['20261231', 'yearMonthDay', '2026-12-31'],
  ['31.12.2026 10:15', 'yearMonthDay', '2026-12-31'],
  ['31/02/2026', 'dayMonthYear', undefined],
  ['yesterday', 'dayMonthYear', undefined],
] as const)('The day %s written as %s reads as %s', (cell, order, day) => {
  expect(readDay(cell, order)).toBe(day)
})

test.each([
  ['1.234,56', 'BRL', ',', 123_456],
  ['-R$ 1.234,56', 'BRL', ',', -123_456],
  ['(12.00)', 'USD', '.', -1200],
  ['12,00-', 'EUR', ',', -1200],
  ['1,500', 'CLP', '.', 1500],
  ['1.5', 'KWD', '.', 1500],
  ['12.345', 'USD', '.', undefined],
  ['abc', 'USD', '.', undefined],
] as const)(
  'The amount %s in %s with the decimal mark "%s" reads exactly',
  (cell, currency, decimal, minorUnits) => {
    expect(readAmount(cell, currency, decimal)?.minorUnits).toBe(minorUnits)
  },
)

test('Separate columns for money out and in give one signed amount', () => {
  const mapping: Mapping = {
    delimiter: ';',
    date: 0,
    description: [1],
    debit: 2,
    credit: 3,
    decimalSeparator: ',',
  }
  const amounts = [
    ['01/02/2026', 'Shop', '10,50', ''],
    ['01/02/2026', 'Salary', '0,00', '99,00'],
  ].map((row) => readSample(row, mapping, 'EUR').amount?.minorUnits)
  expect(amounts).toEqual([-1050, 9900])
})

test('A card statement that writes money out as positive is turned around', () => {
  const mapping: Mapping = { delimiter: ',', date: 0, description: [1], amount: 2, invertSign: true }
  expect(readSample(['2026-02-01', 'Shop', '10.50'], mapping, 'USD')).toEqual({
    date: '2026-02-01',
    text: 'Shop',
    amount: { minorUnits: -1050, currency: 'USD' },
  })
})
