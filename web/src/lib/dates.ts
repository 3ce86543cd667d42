// A day is the text YYYY-MM-DD and a month YYYY-MM; neither has a time zone, so both are read and shown as UTC.

type DayStyle = 'numeric' | 'short' | 'medium' | 'long' | 'weekday'

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  short: { day: '2-digit', month: 'short' },
  medium: { day: '2-digit', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
}

type MonthStyle = 'long' | 'short' | 'name'

const monthStyles: Record<MonthStyle, Intl.DateTimeFormatOptions> = {
  long: { month: 'long', year: 'numeric' },
  short: { month: 'short', year: 'numeric' },
  name: { month: 'short' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(locale: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale}|${key}`
  let format = formats.get(name)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options)
    formats.set(name, format)
  }
  return format
}

export function formatDay(day: string, locale: string, style: DayStyle = 'medium'): string {
  return formatFor(locale, style, { ...dayStyles[style], timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

export function formatMonth(month: string, locale: string, style: MonthStyle = 'long'): string {
  const options: Intl.DateTimeFormatOptions = { ...monthStyles[style], timeZone: 'UTC' }
  return formatFor(locale, `month-${style}`, options).format(new Date(`${month}-01T00:00:00Z`))
}

/** An instant, in the person's own time zone. */
export function formatInstant(instant: string, locale: string): string {
  return formatFor(locale, 'instant', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}

const two = (value: number) => String(value).padStart(2, '0')

export function today(now = new Date()): string {
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export const thisMonth = (now = new Date()) => today(now).slice(0, 7)

export function addMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two((index % 12) + 1)}`
}

export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** First and last day of a month. */
export function daysOf(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: `${month}-01`, to: `${month}-${two(new Date(Date.UTC(year, number, 0)).getUTCDate())}` }
}
