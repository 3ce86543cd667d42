import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import { Skeleton } from '@/ui/skeleton'
import type { Filter } from './filter'
import { totalsQuery } from './queries'

/** What the filter finds, one sum per currency: currencies are never added. */
export function TotalsStrip({ filter }: { filter: Filter }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, isError } = useQuery(totalsQuery(filter))
  if (isError) return null
  if (!data) return <Skeleton className="h-5 w-72" />
  return (
    <div
      aria-live="polite"
      aria-atomic
      className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-xs text-muted"
    >
      <p className="text-sm font-medium text-ink">
        {t('transactions.totals.count', { count: data.count, formatted: formatCount(data.count, locale) })}
      </p>
      {data.sums.map((sum) => (
        <p key={sum.currency} className="flex flex-wrap gap-x-3">
          <span>
            {t('transactions.totals.in')} <MoneyText value={sum.inflow} tone="flow" />
          </span>
          <span>
            {t('transactions.totals.out')} <MoneyText value={sum.outflow} className="text-ink" />
          </span>
          <span>
            {t('transactions.totals.net')} <MoneyText value={sum.total} className="font-medium text-ink" />
          </span>
        </p>
      ))}
    </div>
  )
}
