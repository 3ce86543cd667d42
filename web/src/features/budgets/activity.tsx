import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BudgetMonth } from '@/lib/api/budgets'
import { daysOf } from '@/lib/dates'
import { countedBetween } from '@/lib/insight-rows'
import type { Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'

type ActivityProps = {
  budget: BudgetMonth
  /** Null for what went out without a category. */
  categoryId: string | null
  /** Its rows are those of the categories below it, too. */
  withChildren?: boolean
  name: string
  value: Money
  /** In a sentence, an amount says its currency. */
  bare?: boolean
}

/** The rows that the budget counts: of all its accounts, and no linked transfer. */
function rowsOf({ month, accountIds, isConverted, currency }: BudgetMonth, what: Record<string, string>) {
  const { from, to } = daysOf(month)
  const query = { ...what, ...(!isConverted && { currency }) }
  const said = new URLSearchParams(countedBetween(from, to, query).rows)
  for (const account of accountIds) said.append('accountId', account)
  return { rows: said.toString() }
}

/** What moved, which leads to the rows behind it. */
export function Activity(props: ActivityProps) {
  const { budget, categoryId, withChildren = false, name, value, bare = true } = props
  const { t } = useTranslation()
  const amount = <MoneyText value={value} bare={bare} />
  if (value.minorUnits === 0) return <span className="text-muted">{amount}</span>
  const what: Record<string, string> = categoryId
    ? { categoryId, ...(!withChildren && { exact: 'true' }) }
    : { categoryId: 'none', flow: 'spending' }
  return (
    <Link to="/transactions" search={rowsOf(budget, what)} className="underline-offset-4 hover:underline">
      {amount}
      <span className="sr-only"> {t('budgets.grid.rows', { name })}</span>
    </Link>
  )
}
