import { useTranslation } from 'react-i18next'
import type { BudgetRow } from '@/lib/api/budgets'
import { cn } from '@/lib/class-names'
import { useAmountsHidden } from '@/lib/privacy'

/** What part of a category's money is spent, from 0; more than 1 is too much. */
export function spentShare({ carriedIn, assigned, activity }: BudgetRow): number {
  const money = carriedIn.minorUnits + (assigned?.minorUnits ?? 0)
  const spent = -activity.minorUnits
  if (spent <= 0) return 0
  return money > 0 ? spent / money : 2
}

/** A bar that is also said in words from 60 percent on. While amounts are hidden there is none. */
export function SpentBar({ row }: { row: BudgetRow }) {
  const { t } = useTranslation()
  const hidden = useAmountsHidden()
  const share = spentShare(row)
  if (hidden || share === 0) return null
  const over = (row.available?.minorUnits ?? 0) < 0
  return (
    <span className="mt-0.5 flex items-center gap-2">
      <span aria-hidden className="h-1 w-16 overflow-hidden rounded-full bg-sunken sm:w-24">
        <span
          className={cn('block h-full', over ? 'bg-negative' : row.alert >= 80 ? 'bg-warning' : 'bg-accent')}
          style={{ width: `${String(Math.min(1, share) * 100)}%` }}
        />
      </span>
      {row.alert > 0 ? (
        <span className={cn('text-xs', over ? 'text-negative' : 'text-muted')}>
          {over ? t('budgets.alert.over') : t('budgets.alert.spent', { percent: Math.floor(share * 100) })}
        </span>
      ) : null}
    </span>
  )
}
