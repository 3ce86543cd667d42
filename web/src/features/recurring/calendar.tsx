import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { daysOf, formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { MonthPicker } from '@/ui/month-picker'
import { CalendarEntries } from './calendar-entries'
import { calendarQuery, type CalendarEntry } from './queries'

type CalendarProps = { month: string; onMonth: (month: string) => void; onOpen: (id: string) => void }

/** A month with what is due on each day; a day lists what is on it. */
export function Calendar({ month, onMonth, onOpen }: CalendarProps) {
  const { t } = useTranslation()
  const query = useQuery(calendarQuery(month))
  const [picked, setPicked] = useState<string>()
  const day = picked?.startsWith(month) ? picked : undefined
  return (
    <div className="flex flex-col gap-4">
      <MonthPicker value={month} onChange={onMonth} />
      <AsyncView query={query}>
        {({ entries, today }) => (
          <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
            <Days month={month} today={today} entries={entries} picked={day} onPick={setPicked} />
            <Card title={t('recurring.calendar.entries')}>
              <CalendarEntries
                entries={day ? entries.filter(({ date }) => date === day) : entries}
                onOpen={onOpen}
              />
            </Card>
          </div>
        )}
      </AsyncView>
    </div>
  )
}

type DaysProps = {
  month: string
  today: string
  entries: readonly CalendarEntry[]
  picked: string | undefined
  onPick: (day: string | undefined) => void
}

function Days({ month, today, entries, picked, onPick }: DaysProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const days = weeksOf(month, firstWeekday(locale))
  return (
    <div
      role="group"
      aria-label={t('recurring.calendar.label')}
      className="rounded-xl border border-line bg-surface p-2 sm:p-3"
    >
      <div aria-hidden className="grid grid-cols-7 pb-1 text-center text-xs text-muted">
        {days.slice(0, 7).map((day) => (
          <span key={day}>{weekdayOf(day, locale)}</span>
        ))}
      </div>
      <div className="grid grid-cols-7 gap-px">
        {days.map((day) =>
          day.startsWith(month) ? (
            <Day
              key={day}
              day={day}
              isToday={day === today}
              isPicked={day === picked}
              entries={entries.filter(({ date }) => date === day)}
              onPick={() => onPick(day === picked ? undefined : day)}
            />
          ) : (
            <span key={day} />
          ),
        )}
      </div>
    </div>
  )
}

type DayProps = {
  day: string
  isToday: boolean
  isPicked: boolean
  entries: readonly CalendarEntry[]
  onPick: () => void
}

function Day({ day, isToday, isPicked, entries, onPick }: DayProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      aria-label={`${formatDay(day, locale, 'weekday')}: ${t('recurring.calendar.count', { count: entries.length })}`}
      onClick={onPick}
      className={cn(
        'flex min-h-14 min-w-0 flex-col gap-0.5 rounded-md p-1 text-left text-xs hover:bg-sunken sm:min-h-20',
        isPicked && 'bg-sunken ring-1 ring-accent',
      )}
    >
      <span
        className={cn(
          'tabular-nums',
          isToday ? 'rounded bg-accent px-1 font-semibold text-on-accent' : 'text-muted',
        )}
      >
        {Number(day.slice(8))}
      </span>
      {entries.slice(0, 3).map((entry) => (
        <span
          key={entry.kind + entry.sourceId + entry.state}
          className={cn(
            'hidden truncate rounded px-1 sm:block',
            entry.state === 'missed' ? 'bg-danger-soft text-negative' : 'bg-accent-soft text-accent-text',
          )}
        >
          {entry.name}
        </span>
      ))}
      {entries.length > 0 ? (
        <span className={cn('font-medium text-accent-text', entries.length <= 3 && 'sm:hidden')}>
          {entries.length > 3 ? <span className="hidden sm:inline">+{entries.length - 3}</span> : null}
          <span className="sm:hidden">•{entries.length}</span>
        </span>
      ) : null}
    </button>
  )
}

/** 1 is Monday, 7 is Sunday: Brazil and the United States begin with Sunday, Spain with Monday. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } }
  return info.getWeekInfo?.().firstDay ?? (/^(pt|en)/.test(locale) ? 7 : 1)
}

/** The days of whole weeks around a month. */
export function weeksOf(month: string, first: number): string[] {
  const { from, to } = daysOf(month)
  const start = new Date(`${from}T00:00:00Z`)
  start.setUTCDate(1 - ((start.getUTCDay() - first + 7) % 7))
  const days: string[] = []
  for (let at = start; days.length % 7 !== 0 || at.toISOString().slice(0, 10) <= to;) {
    days.push(at.toISOString().slice(0, 10))
    at = new Date(at.getTime() + 86_400_000)
  }
  return days
}

const weekdayOf = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
