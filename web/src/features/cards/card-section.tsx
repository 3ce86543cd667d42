import { useQuery } from '@tanstack/react-query'
import { CalendarDays, CircleDashed } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { billsQuery } from '@/lib/api/bills'
import { sumMoney } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-state'
import { Notice } from '@/ui/notice'
import { BillLines } from './bill-lines'
import { CycleDialog } from './cycle-dialog'
import { OpenBill } from './open-bill'
import { PastBills } from './past-bills'
import { accountBillsQuery } from './queries'

/** One card: what is to be paid, what is being bought, and what will come. */
export function CardSection({ account, canWrite }: { account: Account; canWrite: boolean }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const { closingDay: closing, dueDay: due, name } = account
  return (
    <Card
      title={name}
      action={
        canWrite && closing ? (
          <IconButton label={t('cards.cycle.edit', { name })} onClick={() => setEditing(true)}>
            <CalendarDays aria-hidden />
          </IconButton>
        ) : null
      }
    >
      {closing ? (
        <div className="flex flex-col gap-4">
          <p className="-mt-3 text-xs text-muted">
            {due ? t('cards.cycle.days', { closing, due }) : t('cards.cycle.closes', { closing })}
          </p>
          {account.balanceKnown ? null : (
            <Notice tone="warning" icon={CircleDashed}>
              {t('cards.bill.unconfirmed')}
            </Notice>
          )}
          <Bills account={account} />
        </div>
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p className="text-muted">{t('cards.cycle.missing')}</p>
          {canWrite ? (
            <Button variant="primary" onClick={() => setEditing(true)}>
              {t('cards.cycle.set')}
            </Button>
          ) : null}
        </div>
      )}
      {editing ? <CycleDialog account={account} onClose={() => setEditing(false)} /> : null}
    </Card>
  )
}

function Bills({ account }: { account: Account }) {
  const { t } = useTranslation()
  const query = useQuery(accountBillsQuery(account.id))
  const all = useQuery(billsQuery)
  const upcoming = all.data?.items.filter(
    (bill) => bill.accountId === account.id && bill.state === 'upcoming',
  )
  return (
    <AsyncView query={query}>
      {(bills) => {
        const open = bills.find(({ state }) => state === 'open')
        const past = bills.filter(({ state }) => state === 'closed')
        return (
          <>
            <BillLines
              title={t('cards.bill.unpaid')}
              bills={past.filter(({ stillDue }) => stillDue.minorUnits > 0).reverse()}
              amountOf={({ stillDue }) => stillDue}
            />
            {open ? <OpenBill bill={open} /> : null}
            <BillLines
              title={t('cards.bill.upcoming')}
              bills={upcoming ?? []}
              amountOf={({ stillDue, committed }) => sumMoney([stillDue, committed], stillDue.currency)}
            />
            {all.isError && !all.data ? (
              <ErrorLine error={all.error} onRetry={() => void all.refetch()} />
            ) : null}
            {past.length > 0 ? <PastBills bills={past} /> : null}
          </>
        )
      }}
    </AsyncView>
  )
}
