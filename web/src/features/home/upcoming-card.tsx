import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { forecastQuery } from '@/lib/api/recurring'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-state'
import { MoneyText } from '@/ui/money-text'

const few = 6

/** What is due in the next month, the soonest first; nothing while nothing recurs. */
export function UpcomingCard() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, error, refetch } = useQuery(forecastQuery(31))
  const bills = data?.events.filter(({ amount }) => amount.minorUnits < 0).slice(0, few) ?? []
  const failed = error && !data
  if (bills.length === 0 && !failed) return null
  return (
    <Card
      title={t('recurring.home.upcoming')}
      action={
        <Link
          to="/recurring"
          search={{ view: 'calendar' }}
          className="text-xs font-medium text-accent-text underline-offset-4 hover:underline"
        >
          {t('recurring.home.all')}
        </Link>
      }
    >
      {failed ? <ErrorLine error={error} onRetry={() => void refetch()} /> : null}
      <ul className="divide-y divide-line">
        {bills.map(({ kind, sourceId, date, name, amount }) => (
          <li key={kind + sourceId + date} className="flex min-h-10 items-center gap-3 py-1">
            <span className="w-14 shrink-0 text-muted">{formatDay(date, locale, 'short')}</span>
            <Link
              to={kind === 'recurring' ? '/recurring' : '/cards'}
              search={kind === 'recurring' ? { series: sourceId } : {}}
              className="min-w-0 grow truncate underline-offset-4 hover:underline"
            >
              {name}
            </Link>
            <MoneyText value={amount} className="font-medium" />
          </li>
        ))}
      </ul>
    </Card>
  )
}
