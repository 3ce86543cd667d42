import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { daysOf } from '@/lib/dates'
import { AsyncView, together } from '@/ui/async-view'
import { BarList } from '@/ui/bar-list'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyMonth } from './empty-month'
import { categoryReportQuery } from './queries'
import { ReportNotes } from '@/ui/report-notes'
import { spendingByTop, type Spent } from './spending'

const few = 7

type SpendingCardProps = { month: string; currency: string; onMonth: (month: string) => void }

/** Where the month's money went; a name opens the rows behind its bar. */
export function SpendingCard({ month, currency, onMonth }: SpendingCardProps) {
  const { t } = useTranslation()
  // Without the categories everything would seem to have none.
  const query = together(useQuery(categoryReportQuery(month, currency)), useQuery(categoriesQuery))
  const [all, setAll] = useState(false)
  const name = ({ category }: Spent) => (category ? categoryName(category) : t('home.spending.uncategorised'))
  return (
    <Card title={t('home.spending.title')}>
      <AsyncView query={query}>
        {([{ rows, rates, unknown }, categories]) => {
          const spent = spendingByTop(rows, categories, currency)
          return (
            <>
              {spent.length > 0 ? (
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
              ) : (
                <EmptyMonth text={t('home.spending.empty')} month={month} onMonth={onMonth} />
              )}
              {spent.length > few ? (
                <Button size="sm" variant="ghost" className="mt-3 -ml-2.5" onClick={() => setAll(!all)}>
                  {all ? t('home.spending.fewer') : t('home.spending.more', { count: spent.length - few })}
                </Button>
              ) : null}
              <ReportNotes rates={rates} unknown={unknown} />
            </>
          )
        }}
      </AsyncView>
    </Card>
  )
}
