import { Link } from '@tanstack/react-router'
import { CircleDashed, PencilLine, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { Button, IconButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { late } from '@/ui/late'
import { MoneyText } from '@/ui/money-text'
import { ClosedAccounts } from './closed-accounts'
import { groupsOf } from './worth'

// Loaded when they are opened.
const AddAccountDialog = late(async () => (await import('./add-account-dialog')).AddAccountDialog)
const BalanceDialog = late(async () => (await import('./balance-dialog')).BalanceDialog)

type AccountsCardProps = { accounts: readonly Account[]; currency: string; canWrite: boolean }

/** What each account holds, by kind; a name leads to its rows. */
export function AccountsCard({ accounts, currency, canWrite }: AccountsCardProps) {
  const { t } = useTranslation()
  const [statingId, setStatingId] = useState<string>()
  const stating = accounts.find(({ id }) => id === statingId)
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={t('home.accounts.title')}
      action={
        canWrite ? (
          <Button size="sm" variant="ghost" onClick={() => setAdding(true)}>
            <Plus aria-hidden className="size-4" />
            {t('home.accounts.add')}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-col gap-4">
        {groupsOf(accounts).map(({ type, accounts: members, sums }) => (
          <section key={type}>
            <header className="flex items-baseline justify-between gap-3 border-b border-line pb-1 text-xs text-muted">
              <h3 className="font-medium whitespace-nowrap">{t(`home.type.${type}`)}</h3>
              {members.length > 1 ? (
                <span className="flex flex-wrap justify-end gap-x-3">
                  {sums.map((sum) => (
                    <MoneyText key={sum.currency} value={sum} />
                  ))}
                </span>
              ) : null}
            </header>
            <ul>
              {members.map((account) => (
                <AccountRow
                  key={account.id}
                  account={account}
                  onState={canWrite ? () => setStatingId(account.id) : undefined}
                />
              ))}
            </ul>
          </section>
        ))}
        <ClosedAccounts accounts={accounts.filter(({ archived }) => archived)} canWrite={canWrite} />
      </div>
      {stating ? <BalanceDialog account={stating} onClose={() => setStatingId(undefined)} /> : null}
      {adding ? <AddAccountDialog currency={currency} onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

function AccountRow({ account, onState }: { account: Account; onState: (() => void) | undefined }) {
  const { t } = useTranslation()
  return (
    <li className="group flex min-h-10 items-center gap-2">
      <Link
        to="/transactions"
        search={{ account: account.id }}
        className="min-w-0 grow truncate py-2 underline-offset-4 hover:underline"
      >
        {account.name}
      </Link>
      {account.balanceKnown ? null : (
        <span title={t('home.accounts.unconfirmed')} className="text-warning">
          <CircleDashed aria-hidden className="size-4" />
          <span className="sr-only">{t('home.accounts.unconfirmed')}</span>
        </span>
      )}
      <MoneyText value={account.balance} tone="balance" className="font-medium" />
      {onState ? (
        <IconButton
          label={t('home.balance.open', { name: account.name })}
          onClick={onState}
          className="-mr-2"
        >
          <PencilLine aria-hidden />
        </IconButton>
      ) : null}
    </li>
  )
}
