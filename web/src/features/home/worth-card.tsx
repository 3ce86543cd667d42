import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { MoneyText } from '@/ui/money-text'
import { Skeleton } from '@/ui/skeleton'
import { worthQuery } from './queries'
import { sumsOf, worthOf } from './worth'

/** Everything owned less everything owed: in the base currency where a rate is known, and as it is in each. */
export function WorthCard({ accounts, currency }: { accounts: readonly Account[]; currency: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const query = useQuery(worthQuery(currency))
  const sums = sumsOf(accounts.filter(({ archived }) => !archived).map(({ balance }) => balance))
  return (
    <section aria-label={t('home.worth.title')} className="flex flex-col gap-1">
      <h2 className="text-xs font-medium text-muted">{t('home.worth.title')}</h2>
      <AsyncView query={query} skeleton={<Skeleton className="h-9 w-56" />}>
        {(balances) => {
          const { total, rateDate, unknown } = worthOf(balances, currency)
          return (
            <>
              <p className="text-3xl font-semibold tracking-tight">
                <MoneyText value={total} tone="balance" />
              </p>
              {sums.length > 1 ? (
                <p className="flex flex-wrap gap-x-4 text-muted">
                  {sums.map((sum) => (
                    <MoneyText key={sum.currency} value={sum} />
                  ))}
                </p>
              ) : null}
              {rateDate ? (
                <p className="text-xs text-muted">
                  {t('home.worth.rates', { date: formatDay(rateDate, locale) })}
                </p>
              ) : null}
              {unknown.length > 0 ? (
                <p className="text-xs font-medium text-warning">
                  {t('home.worth.unknown', { currencies: unknown.join(', ') })}
                </p>
              ) : null}
            </>
          )
        }}
      </AsyncView>
    </section>
  )
}
