import { addMonths, daysOf, today as todayOf } from '@/lib/dates'
import type { ReportSearch } from './search'

/** First and last day; absent where it is not limited. */
export type Period = { from?: string; to?: string }

const spans: Readonly<Record<string, number>> = { thisMonth: 1, last3: 3, last12: 12, last60: 60 }

/** The months up to and including one, as days. */
const monthsTo = (last: string, count: number): Period => ({
  from: daysOf(addMonths(last, 1 - count)).from,
  to: daysOf(last).to,
})

const yearOf = (year: number): Period => ({ from: `${String(year)}-01-01`, to: `${String(year)}-12-31` })

/** The days that the address asks for. */
export function periodOf(search: ReportSearch, today = todayOf()): Period {
  const month = today.slice(0, 7)
  const { period = 'last12', from, to } = search
  if (period === 'custom') return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  if (period === 'all') return {}
  if (period === 'lastMonth') return monthsTo(addMonths(month, -1), 1)
  if (period === 'thisYear') return yearOf(Number(today.slice(0, 4)))
  if (period === 'lastYear') return yearOf(Number(today.slice(0, 4)) - 1)
  return monthsTo(month, spans[period] ?? 12)
}

const day = 86_400_000
const number = (text: string) => Date.parse(`${text}T00:00:00Z`) / day
const text = (days: number) => new Date(days * day).toISOString().slice(0, 10)

const isWhole = ({ from, to }: Required<Period>) => from.endsWith('-01') && daysOf(to.slice(0, 7)).to === to

const monthIndex = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))

/** The period to compare with: as many months, or days, right before; or the same of the year before. */
export function comparedWith(period: Period, how: 'previous' | 'year'): Period | undefined {
  const { from, to } = period
  if (!from || !to) return undefined
  const months = monthIndex(to.slice(0, 7)) - monthIndex(from.slice(0, 7)) + 1
  if (isWhole({ from, to })) {
    const back = how === 'year' ? -12 : -months
    return monthsTo(addMonths(to.slice(0, 7), back), months)
  }
  if (how === 'year') return { from: yearBack(from), to: yearBack(to) }
  const length = number(to) - number(from) + 1
  return { from: text(number(from) - length), to: text(number(from) - 1) }
}

/** 29 February becomes the last day of that February. */
function yearBack(date: string): string {
  const month = addMonths(date.slice(0, 7), -12)
  const last = daysOf(month).to
  const same = `${month}-${date.slice(8)}`
  return same > last ? last : same
}

/** Every month of the period; of an unlimited one those that are given. */
export function monthsOf({ from, to }: Period, known: readonly string[]): string[] {
  const sorted = [...known].sort()
  const first = from?.slice(0, 7) ?? sorted[0]
  const last = to?.slice(0, 7) ?? sorted.at(-1)
  if (!first || !last) return []
  const count = Math.min(600, monthIndex(last) - monthIndex(first) + 1)
  return Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(first, index))
}

/** The days of a month, or of a year, within the period: those whose rows a figure opens. */
export function within(period: Period, interval: { from: string; to: string }): Period {
  const from = period.from && period.from > interval.from ? period.from : interval.from
  const to = period.to && period.to < interval.to ? period.to : interval.to
  return { from, to }
}

export const daysOfInterval = (month: string, by: 'month' | 'year') =>
  by === 'month' ? daysOf(month) : { from: `${month.slice(0, 4)}-01-01`, to: `${month.slice(0, 4)}-12-31` }
