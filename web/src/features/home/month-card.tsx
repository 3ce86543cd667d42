import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { daysOf } from '@/lib/dates'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { Skeleton } from '@/ui/skeleton'
import { EmptyMonth } from './empty-month'
import { monthQuery } from './queries'

/** What came in and went out in the month, each currency by itself; transfers between own accounts are neither. */
export function MonthCard({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const { t } = useTranslation()
  const query = useQuery(monthQuery(month))
  const days = daysOf(month)
  return (
    <Card title={t('home.month.title')}>
      <AsyncView
        query={query}
        skeleton={<Skeleton className="h-12" />}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<EmptyMonth text={t('home.month.empty')} month={month} onMonth={onMonth} />}
      >
        {({ rows }) => (
          <div aria-live="polite" className="divide-y divide-line">
            {rows.map((row) => (
              <dl
                key={row.currency}
                className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
              >
                <div className="sm:min-w-36">
                  <dt className="text-xs text-muted">
                    <Link
                      to="/transactions"
                      search={{ ...days, flow: 'in', currency: row.currency }}
                      className="underline-offset-4 hover:underline"
                    >
                      {t('home.month.in')}
                    </Link>
                  </dt>
                  <dd className="font-medium sm:text-base">
                    <MoneyText value={row.inflow} tone="flow" />
                  </dd>
                </div>
                <div className="sm:min-w-36">
                  <dt className="text-xs text-muted">
                    <Link
                      to="/transactions"
                      search={{ ...days, flow: 'out', currency: row.currency }}
                      className="underline-offset-4 hover:underline"
                    >
                      {t('home.month.out')}
                    </Link>
                  </dt>
                  <dd className="font-medium sm:text-base">
                    <MoneyText value={row.outflow} />
                  </dd>
                </div>
                <div className="sm:min-w-36">
                  <dt className="text-xs text-muted">{t('home.month.net')}</dt>
                  <dd className="font-medium sm:text-base">
                    <MoneyText value={row.total} tone="balance" />
                  </dd>
                </div>
              </dl>
            ))}
          </div>
        )}
      </AsyncView>
    </Card>
  )
}
