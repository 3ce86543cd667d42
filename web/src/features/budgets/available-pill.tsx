import { CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BudgetRow } from '@/lib/api/budgets'
import { cn } from '@/lib/class-names'
import { MoneyText } from '@/ui/money-text'

type AvailablePillProps = {
  row: BudgetRow
  name: string
  isEnvelope: boolean
  onMove: (() => void) | undefined
}

function lookOf({ available, alert }: BudgetRow) {
  const left = available?.minorUnits ?? 0
  if (left < 0) return 'bg-danger-soft text-negative'
  if (left === 0) return 'bg-sunken text-muted'
  return alert >= 80 ? 'bg-warning-soft text-warning' : 'bg-accent-soft text-accent-text'
}

/** What is left. Colour, sign and picture say the same; it opens the moving of money. */
export function AvailablePill({ row, name, isEnvelope, onMove }: AvailablePillProps) {
  const { t } = useTranslation()
  const { available } = row
  const look = cn(
    'inline-flex min-h-8 max-w-full items-center gap-1 rounded-full px-2 text-sm sm:px-2.5',
    lookOf(row),
  )
  const left = available?.minorUnits ?? 0
  const Icon = left < 0 ? CircleAlert : left > 0 && isEnvelope ? CircleCheck : undefined
  const amount = (
    <>
      {Icon ? <Icon aria-hidden className="hidden size-3.5 shrink-0 sm:block" /> : null}
      <MoneyText value={available} bare className="font-medium" />
    </>
  )
  return onMove ? (
    <button
      type="button"
      title={t('budgets.grid.move', { name })}
      className={cn(look, 'hover:brightness-95')}
      onClick={onMove}
    >
      {amount}
      <span className="sr-only"> {t('budgets.grid.move', { name })}</span>
    </button>
  ) : (
    <span className={look}>{amount}</span>
  )
}
