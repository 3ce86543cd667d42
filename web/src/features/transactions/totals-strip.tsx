import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { ErrorLine } from '@/ui/error-state'
import { MoneyText } from '@/ui/money-text'
import { Skeleton } from '@/ui/skeleton'
import type { Filter } from './filter'
import { totalsQuery } from './queries'

/** What the filter finds, one sum per currency: currencies are never added. */
export function TotalsStrip({ filter }: { filter: Filter }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data, isError, error, refetch } = useQuery(totalsQuery(filter))
  if (isError) return <ErrorLine error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-5 w-72" />
  return (
    <div
      aria-live="polite"
      aria-atomic
      className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-3"
    >
      <p className="font-medium">
        {t('transactions.totals.count', { count: data.count, formatted: formatCount(data.count, locale) })}
      </p>
      <table className="text-right text-xs max-sm:w-full">
        <thead className="text-muted">
          <tr>
            {(['in', 'out', 'net'] as const).map((name) => (
              <th key={name} scope="col" className="pl-4 font-normal first:pl-0 sm:min-w-28">
                {t(`transactions.totals.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.sums.map((sum) => (
            <tr key={sum.currency}>
              <td className="pl-4 first:pl-0">
                <MoneyText value={sum.inflow} tone="flow" />
              </td>
              <td className="pl-4">
                <MoneyText value={sum.outflow} />
              </td>
              <td className="pl-4 font-medium">
                <MoneyText value={sum.total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
