import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { daysOf } from '@/lib/dates'
import { AsyncView } from '@/ui/async-view'
import { BarList } from '@/ui/bar-list'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { categoryReportQuery } from './queries'
import { spendingByTop, type Spent } from './spending'

const few = 7

/** Where the month's money went; a name opens the rows behind its bar. */
export function SpendingCard({ month, currency }: { month: string; currency: string }) {
  const { t } = useTranslation()
  const query = useQuery(categoryReportQuery(month, currency))
  const { data: categories = [] } = useQuery(categoriesQuery)
  const [all, setAll] = useState(false)
  const spent = spendingByTop(query.data?.rows ?? [], categories, currency)
  const name = ({ category }: Spent) => (category ? categoryName(category) : t('home.spending.uncategorised'))
  return (
    <Card title={t('home.spending.title')}>
      <AsyncView
        query={query}
        isEmpty={() => spent.length === 0}
        empty={<p className="py-2 text-muted">{t('home.spending.empty')}</p>}
      >
        {({ unknown }) => (
          <div className="flex flex-col gap-3">
            <BarList
              label={t('home.spending.title')}
              bars={spent.slice(0, all ? undefined : few).map((one) => ({
                id: one.category?.id ?? 'none',
                label: name(one),
                value: one.spent,
                ...(one.category ? { colour: one.category.colour } : {}),
              }))}
              renderLabel={({ id, label }) => (
                <Link
                  to="/transactions"
                  search={{ category: id, ...daysOf(month) }}
                  className="underline-offset-4 hover:underline"
                >
                  {label}
                </Link>
              )}
            />
            {spent.length > few ? (
              <Button size="sm" variant="ghost" className="-ml-2.5 self-start" onClick={() => setAll(!all)}>
                {all ? t('home.spending.fewer') : t('home.spending.more', { count: spent.length - few })}
              </Button>
            ) : null}
            {unknown > 0 ? (
              <p className="text-xs font-medium text-warning">
                {t('home.report.unknown', { count: unknown })}
              </p>
            ) : null}
          </div>
        )}
      </AsyncView>
    </Card>
  )
}
