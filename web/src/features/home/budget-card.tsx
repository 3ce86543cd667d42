import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { budgetMonthQuery, type BudgetMonth, type BudgetRow } from '@/lib/api/budgets'
import { categoriesQuery, type Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { cn } from '@/lib/class-names'
import { thisMonth } from '@/lib/dates'
import { useAmountsHidden } from '@/lib/privacy'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-state'
import { MoneyText } from '@/ui/money-text'

const few = 6

const moneyOf = ({ carriedIn, assigned }: BudgetRow) => carriedIn.minorUnits + (assigned?.minorUnits ?? 0)
const shareOf = (row: BudgetRow) => {
  const [money, spent] = [moneyOf(row), -row.activity.minorUnits]
  return spent <= 0 ? 0 : money > 0 ? spent / money : 2
}

/** Those that are spent the most, of what was given anything. */
function fullest({ groups }: BudgetMonth): BudgetRow[] {
  return groups
    .flatMap(({ own, rows, isWhole }) => [own, ...(isWhole ? [] : rows)])
    .filter((row) => moneyOf(row) > 0 && row.activity.minorUnits < 0)
    .sort((one, other) => shareOf(other) - shareOf(one))
    .slice(0, few)
}

/** How far this month's budget is spent; nothing where there is no budget. */
export function BudgetCard() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(budgetMonthQuery(thisMonth()))
  const { data: categories } = useQuery(categoriesQuery)
  const failed = error && !data
  if (!failed && (!data?.start || !categories)) return null
  return (
    <Card
      title={t('budgets.title')}
      action={
        <Link
          to="/budgets"
          className="text-xs font-medium text-accent-text underline-offset-4 hover:underline"
        >
          {t('budgets.home.all')}
        </Link>
      }
    >
      {failed ? <ErrorLine error={error} onRetry={() => void refetch()} /> : null}
      {data && categories ? <Bars budget={data} categories={categories} /> : null}
    </Card>
  )
}

function Bars({ budget, categories }: { budget: BudgetMonth; categories: readonly Category[] }) {
  const { t } = useTranslation()
  const rows = fullest(budget)
  return (
    <>
      {budget.toBeAssigned ? (
        <p className="mb-3 flex justify-between gap-3 text-muted">
          {t(budget.toBeAssigned.minorUnits < 0 ? 'budgets.sum.over' : 'budgets.sum.toBeAssigned')}
          <MoneyText value={budget.toBeAssigned} tone="balance" className="font-medium text-ink" />
        </p>
      ) : null}
      {rows.length === 0 ? <p className="text-muted">{t('budgets.home.nothing')}</p> : null}
      <ul aria-label={t('budgets.title')} className="flex flex-col gap-3">
        {rows.map((row) => (
          <BarRow
            key={row.categoryId}
            row={row}
            category={categories.find(({ id }) => id === row.categoryId)}
          />
        ))}
      </ul>
    </>
  )
}

function BarRow({ row, category }: { row: BudgetRow; category: Category | undefined }) {
  const { t } = useTranslation()
  const hidden = useAmountsHidden()
  const over = (row.available?.minorUnits ?? 0) < 0
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate">
          {category ? categoryName(category) : t('budgets.grid.removed')}
        </span>
        <span className={cn('inline-flex items-center gap-1 text-xs', over ? 'text-negative' : 'text-muted')}>
          {over ? <CircleAlert aria-hidden className="size-3.5 shrink-0" /> : null}
          {t(over ? 'budgets.alert.over' : 'budgets.home.left')} <MoneyText value={row.available} />
        </span>
      </div>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
        {hidden ? null : (
          <div
            className={cn('h-full', over ? 'bg-negative' : row.alert >= 80 ? 'bg-warning' : 'bg-accent')}
            style={{ width: `${String(Math.min(1, shareOf(row)) * 100)}%` }}
          />
        )}
      </div>
    </li>
  )
}
