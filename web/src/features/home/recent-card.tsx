import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView, together } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { CategoryIcon } from '@/ui/category-icon'
import { MoneyText } from '@/ui/money-text'
import { recentQuery } from './queries'

/** The last few movements. */
export function RecentCard() {
  const { t } = useTranslation()
  const locale = useLocale()
  const query = together(useQuery(recentQuery), useQuery(categoriesQuery))
  return (
    <Card
      title={t('home.recent.title')}
      action={
        <Link
          to="/transactions"
          className="text-xs font-medium text-accent-text underline-offset-4 hover:underline"
        >
          {t('home.recent.all')}
        </Link>
      }
    >
      <AsyncView
        query={query}
        isEmpty={([rows]) => rows.length === 0}
        empty={<p className="py-2 text-muted">{t('home.recent.empty')}</p>}
      >
        {([rows, categories]) => (
          <ul className="divide-y divide-line">
            {rows.map((row) => {
              const category = categories.find(({ id }) => id === row.splits[0]?.categoryId)
              return (
                <li key={row.id} className="flex items-center gap-3 py-2">
                  <CategoryIcon icon={category?.icon} colour={category?.colour} />
                  <span className="min-w-0 grow">
                    <span className="block truncate">{row.payee ?? row.description}</span>
                    <span className="block truncate text-xs text-muted">
                      {formatDay(row.date, locale, 'short')} ·{' '}
                      {category ? categoryName(category) : t('home.spending.uncategorised')}
                    </span>
                  </span>
                  <MoneyText value={row.amount} tone="flow" className="font-medium" />
                </li>
              )
            })}
          </ul>
        )}
      </AsyncView>
    </Card>
  )
}
