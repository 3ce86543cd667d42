import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { billsQuery } from '@/lib/api/bills'
import { cn } from '@/lib/class-names'
import { formatDay, today } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { sumMoney } from '@/lib/money'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'

/** What cards want next, installments to come included; nothing while there is none. */
export function BillsCard({ accounts }: { accounts: readonly Account[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data } = useQuery(billsQuery)
  const bills = data?.items.filter(({ state }) => state !== 'upcoming') ?? []
  if (bills.length === 0) return null
  return (
    <Card
      title={t('home.bills.title')}
      action={
        <Link to="/cards" className="text-xs font-medium text-accent-text underline-offset-4 hover:underline">
          {t('home.bills.all')}
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {bills.slice(0, 5).map(({ accountId, dueDate, from, to, stillDue, committed }) => (
          <li key={accountId + to} className="flex min-h-10 items-center gap-3 py-1">
            <Link
              to="/transactions"
              search={{ account: accountId, from, to }}
              className={cn(
                'w-16 shrink-0 underline-offset-4 hover:underline',
                dueDate !== null && dueDate < today() ? 'font-medium text-negative' : 'text-muted',
              )}
            >
              {formatDay(dueDate ?? to, locale, 'short')}
            </Link>
            <span className="min-w-0 grow truncate">{accounts.find(({ id }) => id === accountId)?.name}</span>
            <MoneyText value={sumMoney([stillDue, committed], stillDue.currency)} className="font-medium" />
          </li>
        ))}
      </ul>
    </Card>
  )
}
