import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { billsQuery, type Bill } from '@/lib/api/bills'
import { cn } from '@/lib/class-names'
import { formatDay, today } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { sumMoney } from '@/lib/money'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-state'
import { MoneyText } from '@/ui/money-text'

/** What cards want next, installments to come included; nothing while there is none. */
export function BillsCard({ accounts }: { accounts: readonly Account[] }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(billsQuery)
  const bills = data?.items.filter(({ state }) => state !== 'upcoming') ?? []
  const failed = error && !data
  if (bills.length === 0 && !failed) return null
  return (
    <Card
      title={t('home.bills.title')}
      action={
        <Link to="/cards" className="text-xs font-medium text-accent-text underline-offset-4 hover:underline">
          {t('home.bills.all')}
        </Link>
      }
    >
      {failed ? <ErrorLine error={error} onRetry={() => void refetch()} /> : null}
      <ul className="divide-y divide-line">
        {bills.slice(0, 5).map((bill) => (
          <BillRow
            key={bill.accountId + bill.to}
            bill={bill}
            account={accounts.find(({ id }) => id === bill.accountId)?.name ?? ''}
          />
        ))}
      </ul>
    </Card>
  )
}

function BillRow({ bill, account }: { bill: Bill; account: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { accountId, dueDate, from, to, stillDue, committed } = bill
  const late = dueDate !== null && dueDate < today()
  const day = formatDay(dueDate ?? to, locale, 'short')
  return (
    <li className="flex min-h-10 items-center gap-3 py-1">
      <Link
        to="/transactions"
        search={{ account: accountId, from, to }}
        aria-label={t(late ? 'home.bills.late' : 'home.bills.rows', { day, account })}
        className={cn(
          'inline-flex w-18 shrink-0 items-center gap-1 underline-offset-4 hover:underline',
          late ? 'font-medium text-negative' : 'text-muted',
        )}
      >
        {day}
        {late ? <CircleAlert aria-hidden className="size-3.5 shrink-0" /> : null}
      </Link>
      <span className="min-w-0 grow truncate">{account}</span>
      <MoneyText value={sumMoney([stillDue, committed], stillDue.currency)} className="font-medium" />
    </li>
  )
}
