const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
  ['month', 30],
  ['year', 12],
]

/** "5 minutes ago", in the person's language; the exact instant stands beside it. */
export function relativeTime(instant: string, locale: string, now = Date.now()): string {
  let amount = (Date.parse(instant) - now) / 1000
  // Seconds would be wrong by the time they are read.
  if (Math.abs(amount) < 60) amount = 0
  let unit: Intl.RelativeTimeFormatUnit = 'second'
  for (const [larger, size] of steps) {
    if (Math.abs(amount) < size) break
    amount /= size
    unit = larger
  }
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(amount), unit)
}
