import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BudgetMonth } from '@/lib/api/budgets'
import { cn } from '@/lib/class-names'
import { daysOf } from '@/lib/dates'
import type { Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'

type ActivityProps = {
  budget: BudgetMonth
  /** Undefined where no filter of transactions says just these rows. */
  categoryId: string | null | undefined
  name: string
  value: Money
  className?: string
}

/** What moved, which leads to the rows behind it. */
export function Activity({ budget, categoryId, name, value, className }: ActivityProps) {
  const { t } = useTranslation()
  const { month, accountIds, isConverted, currency } = budget
  const amount = <MoneyText value={value} bare />
  if (value.minorUnits === 0 || categoryId === undefined)
    return <span className={cn(value.minorUnits === 0 && 'text-muted', className)}>{amount}</span>
  return (
    <Link
      to="/transactions"
      search={{
        category: categoryId ?? 'none',
        ...daysOf(month),
        ...(accountIds.length === 1 && { account: accountIds[0] }),
        ...(!isConverted && { currency }),
      }}
      className={cn('underline-offset-4 hover:underline', className)}
    >
      {amount}
      <span className="sr-only"> {t('budgets.grid.rows', { name })}</span>
    </Link>
  )
}
