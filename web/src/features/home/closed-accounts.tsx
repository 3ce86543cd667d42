import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { useDone } from '@/lib/done'
import { Button } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { useToast } from '@/ui/toast'
import { useSwitchAccount } from './queries'

/** Accounts that are no longer used: out of the way, with their rows, and to be had back. */
export function ClosedAccounts({ accounts, canWrite }: { accounts: readonly Account[]; canWrite: boolean }) {
  const { t } = useTranslation()
  const { done, refuse } = useDone(useToast())
  const reopening = useSwitchAccount()
  if (accounts.length === 0) return null
  const reopen = ({ id, version, name }: Account) =>
    reopening.mutate(
      { id, version, body: { archived: false } },
      {
        onSuccess: ({ changeSetId }) => done(t('home.done.reopened', { name }), changeSetId),
        onError: refuse,
      },
    )
  return (
    <details>
      <summary className="flex min-h-10 cursor-pointer items-center text-xs font-medium text-muted">
        {t('home.accounts.closed', { count: accounts.length })}
      </summary>
      <ul>
        {accounts.map((account) => (
          <li key={account.id} className="flex min-h-10 items-center gap-2 text-muted">
            <Link
              to="/transactions"
              search={{ account: account.id }}
              className="min-w-0 grow truncate py-2 underline-offset-4 hover:underline"
            >
              {account.name}
            </Link>
            <MoneyText value={account.balance} tone="balance" />
            {canWrite ? (
              <Button
                size="sm"
                variant="ghost"
                aria-label={t('home.accounts.reopenOf', { name: account.name })}
                busy={reopening.isPending && reopening.variables.id === account.id}
                disabled={reopening.isPending}
                onClick={() => reopen(account)}
              >
                {t('home.accounts.reopen')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
