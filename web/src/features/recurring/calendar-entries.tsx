import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import type { CalendarEntry } from './queries'

type EntriesProps = { entries: readonly CalendarEntry[]; onOpen: (id: string) => void }

/** What is due or was paid: a series opens itself, parts and bills lead to their cards. */
export function CalendarEntries({ entries, onOpen }: EntriesProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (entries.length === 0) return <p className="py-2 text-muted">{t('recurring.calendar.empty')}</p>
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => (
        <li
          key={entry.kind + entry.sourceId + entry.date + String(entry.transactionId)}
          className="flex items-center gap-3 py-2"
        >
          <span className="w-14 shrink-0 text-xs text-muted">{formatDay(entry.date, locale, 'short')}</span>
          <span className="flex min-w-0 grow flex-col">
            <Source entry={entry} onOpen={onOpen} />
            <span className={entry.state === 'missed' ? 'text-xs text-negative' : 'text-xs text-muted'}>
              {entry.kind === 'recurring' ? '' : `${t(`recurring.event.${entry.kind}`)} · `}
              {t(`recurring.state.${entry.state}`)}
            </span>
          </span>
          <MoneyText value={entry.amount} tone="flow" className="font-medium" />
        </li>
      ))}
    </ul>
  )
}

function Source({
  entry,
  onOpen,
}: {
  entry: Pick<CalendarEntry, 'kind' | 'sourceId' | 'name'>
  onOpen: (id: string) => void
}) {
  const look = 'truncate text-left font-medium underline-offset-4 hover:underline'
  return entry.kind === 'recurring' ? (
    <button type="button" className={look} onClick={() => onOpen(entry.sourceId)}>
      {entry.name}
    </button>
  ) : (
    <Link to="/cards" className={look}>
      {entry.name}
    </Link>
  )
}
