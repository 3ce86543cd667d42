import type { ReactNode } from 'react'
import { formatDay, formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { formatMoney, type Money } from '@/lib/money'
import { ChartFrame } from './chart-frame'

export type HeatDay = { day: string; amount: Money }

type HeatCalendarProps = {
  label: string
  months: readonly string[]
  days: ReadonlyMap<string, Money>
  /** Makes a day lead to the rows behind it. */
  renderDay?: (day: string, square: ReactNode) => ReactNode
}

const cell = 15

/** A calendar for each month, in which a day is the darker the more was spent. Weeks begin on Monday. */
export function HeatCalendar({
  label,
  months,
  days,
  renderDay = (_day, square) => square,
}: HeatCalendarProps) {
  const locale = useLocale()
  const largest = Math.max(1, ...[...days.values()].map(({ minorUnits }) => Math.abs(minorUnits)))
  return (
    <ChartFrame label={label} className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-4">
      {months.map((month) => (
        <div key={month}>
          <p className="mb-1 text-xs text-muted first-letter:uppercase">
            {formatMonth(month, locale, 'short')}
          </p>
          <svg viewBox={`0 0 ${String(cell * 7)} ${String(cell * 6)}`} className="w-full" role="presentation">
            {daysOfMonth(month).map(({ day, column, row }) => {
              const amount = days.get(day)
              // The root tells small days apart, which most are.
              const strength = amount ? Math.sqrt(Math.abs(amount.minorUnits) / largest) : 0
              const square = (
                <rect
                  x={column * cell}
                  y={row * cell}
                  width={cell - 2}
                  height={cell - 2}
                  rx={2}
                  className={amount ? 'fill-accent' : 'fill-sunken'}
                  opacity={amount ? 0.15 + 0.85 * strength : 1}
                >
                  <title>
                    {formatDay(day, locale, 'long')}
                    {amount ? `: ${formatMoney(amount, locale)}` : ''}
                  </title>
                </rect>
              )
              return <g key={day}>{amount ? renderDay(day, square) : square}</g>
            })}
          </svg>
        </div>
      ))}
    </ChartFrame>
  )
}

function daysOfMonth(month: string) {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  return Array.from({ length }, (_, index) => ({
    day: `${month}-${String(index + 1).padStart(2, '0')}`,
    column: (before + index) % 7,
    row: Math.floor((before + index) / 7),
  }))
}
