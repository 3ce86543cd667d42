import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currencies, exponentOf, withdrawnCurrencies } from './currency'
import { formatDecimal, formatMoney, parseDecimal, parseMoney, sumMoney, toDecimal } from './money'

test.each([
  [-1250, 'BRL', '-12.50'],
  [5, 'BRL', '0.05'],
  [-5, 'KWD', '-0.005'],
  [1250, 'CLP', '1250'],
  [0, 'USD', '0.00'],
  [9_007_199_254_740_991, 'USD', '90071992547409.91'],
])('%d minor units of %s are %s', (minorUnits, currency, decimal) => {
  expect(toDecimal({ minorUnits, currency })).toBe(decimal)
})

test('A large amount keeps its last cent on screen', () => {
  expect(formatMoney({ minorUnits: 9_007_199_254_740_991, currency: 'USD' }, 'en-US')).toBe(
    '$90,071,992,547,409.91',
  )
})

test('The currencies in use, those withdrawn and their decimals are those of the server', () => {
  const source = readFileSync('../src/FinanceManager.Domain/Currency.cs', 'utf8')
  const table = (name: string) =>
    new RegExp(`const string ${name} =([^;]*);`).exec(source)?.[1]?.match(/[A-Z]{3}\d/g) ?? []
  const ours = (codes: readonly string[]) => codes.map((code) => `${code}${String(exponentOf(code))}`)
  expect(ours(currencies)).toEqual(table('Table'))
  expect(ours(withdrawnCurrencies)).toEqual(table('Withdrawn'))
  expect(currencies.length).toBeGreaterThan(140)
})

test('A code that is no currency is refused, not given two decimals', () => {
  expect(() => toDecimal({ minorUnits: 1250, currency: 'XXQ' })).toThrow(RangeError)
})

test.each([
  ['1.234,56', 'BRL', 'pt-BR', 123456],
  ['1,234.56', 'USD', 'en-US', 123456],
  ['-12,5', 'EUR', 'es-ES', -1250],
  ['1234', 'CLP', 'es-CL', 1234],
  ['12.345', 'CLP', 'es-CL', 12345],
  ['1,234', 'KWD', 'es-ES', 1234],
])('%s typed as %s in %s is %d minor units', (text, currency, locale, minorUnits) => {
  expect(parseMoney(text, currency, locale)).toEqual({ minorUnits, currency })
})

test.each(['', 'abc', '1,234,5', '--1', '1.999.99', '99999999999999999999'])('%j is no amount', (text) => {
  expect(parseMoney(text, 'USD', 'en-US')).toBeUndefined()
})

test('Currencies are never added', () => {
  expect(() => sumMoney([{ minorUnits: 1, currency: 'BRL' }], 'USD')).toThrow(RangeError)
})

test.each([
  ['1.234,50', 'pt-BR', '1234.50'],
  ['-0.0005', 'en-US', '-0.0005'],
  ['+12', 'en-US', '+12'],
  ['12,5', 'es-ES', '12.5'],
  ['abc', 'en-US', undefined],
])('%s typed in %s is the decimal %s', (text, locale, decimal) => {
  expect(parseDecimal(text, locale)).toBe(decimal)
})

test('A decimal is shown with every digit and with a sign that was asked for', () => {
  expect(formatDecimal('-1234.5', 'pt-BR')).toBe('-1.234,5')
  expect(formatDecimal('+90071992547409.91', 'en-US')).toBe('+90,071,992,547,409.91')
})
