import { exponentOf } from '@/lib/currency'
import type { Money } from '@/lib/money'
import type { Mapping } from './queries'

// Reads the few sample cells the way the chosen columns say, so that a person sees the effect before the server
// reads the whole file. What this cannot read is shown as not readable; the server's own reading is what counts.

const two = (text: string) => text.padStart(2, '0')

/** The day in a cell, by the order in which the file writes its parts. */
export function readDay(cell: string, order: Mapping['dateOrder'] = 'dayMonthYear'): string | undefined {
  const [first, second, third] = cell.trim().split(/\D+/).filter(Boolean)
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(cell.trim())
  if (packed) return isDay(packed.slice(1).join('-'))
  if (!first || !second || !third) return undefined
  const yearFirst = first.length === 4 || (order === 'yearMonthDay' && third.length < 4)
  const [year, month, day] = yearFirst
    ? [first, second, third]
    : order === 'monthDayYear'
      ? [third, first, second]
      : [third, second, first]
  const whole = year.length === 2 ? `20${year}` : year
  return isDay(`${whole.padStart(4, '0')}-${two(month)}-${two(day)}`)
}

function isDay(text: string): string | undefined {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}

/** The amount in a cell: signs before or after, brackets, currency marks and thousands are understood. */
export function readAmount(cell: string, currency: string, decimal = '.'): Money | undefined {
  const text = cell.replace(/[−–]/g, '-').trim()
  const negative = /^\(.*\)$/.test(text) || text.includes('-')
  const digits = text.replace(/[^\d.,]/g, '').replaceAll(decimal === ',' ? '.' : ',', '')
  const match = /^(\d+)(?:[.,](\d*))?$/.exec(digits)
  if (!match) return undefined
  const exponent = exponentOf(currency)
  const fraction = (match[2] ?? '').padEnd(exponent, '0')
  if (fraction.length > exponent && /[1-9]/.test(fraction.slice(exponent))) return undefined
  const units = BigInt(`${match[1] ?? ''}${fraction.slice(0, exponent)}`)
  return { minorUnits: Number(negative ? -units : units), currency }
}

export type SampleLine = { date: string | undefined; text: string; amount: Money | undefined }

const cellAt = (row: readonly string[], column: number | null | undefined) =>
  column === null || column === undefined ? '' : (row[column] ?? '')

function amountOf(row: readonly string[], mapping: Mapping, currency: string): Money | undefined {
  const read = (column: number | null | undefined) =>
    readAmount(cellAt(row, column), currency, mapping.decimalSeparator)
  const turn = (money: Money | undefined, out: boolean) =>
    money && { ...money, minorUnits: out ? 0 - money.minorUnits : money.minorUnits }
  if (typeof mapping.amount === 'number') return turn(read(mapping.amount), mapping.invertSign ?? false)
  const [debit, credit] = [read(mapping.debit), read(mapping.credit)]
  if (debit && debit.minorUnits !== 0) return { ...debit, minorUnits: -Math.abs(debit.minorUnits) }
  return credit ?? debit
}

export function readSample(row: readonly string[], mapping: Mapping, currency: string): SampleLine {
  const parts = [
    cellAt(row, mapping.payee),
    ...(mapping.description ?? []).map((column) => cellAt(row, column)),
  ]
  return {
    date: readDay(cellAt(row, mapping.date), mapping.dateOrder),
    text: [...new Set(parts.map((part) => part.trim()).filter(Boolean))].join(' · '),
    amount: amountOf(row, mapping, currency),
  }
}
