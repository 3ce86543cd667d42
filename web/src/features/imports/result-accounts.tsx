import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { accountsQuery, type Account } from '@/lib/api/accounts'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { MoneyText } from '@/ui/money-text'
import { SkeletonRows } from '@/ui/skeleton'
import type { Committed, Import } from './queries'

/** Each account's balance beside what the bank states. */
export function ResultAccounts({ read, committed }: { read: Import; committed: Committed | undefined }) {
  const query = useQuery(accountsQuery)
  const names = new Set(read.accounts.map(({ name }) => name))
  const ids = new Set(
    committed?.accounts.map(({ id }) => id) ?? read.accounts.map(({ accountId }) => accountId),
  )
  return (
    <AsyncView query={query} skeleton={<SkeletonRows rows={2} />}>
      {(accounts) => (
        <ul className="divide-y divide-line">
          {accounts
            // Of an import read again later, an account it made is known by its name.
            .filter(({ id, name }) => ids.has(id) || (!committed && names.has(name)))
            .map((account) => (
              <ResultAccount key={account.id} account={account} />
            ))}
        </ul>
      )}
    </AsyncView>
  )
}

function ResultAccount({ account }: { account: Account }) {
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <div className="flex items-baseline justify-between gap-3">
        <Link
          to="/transactions"
          search={{ account: account.id } as never}
          className="min-w-0 truncate font-medium hover:underline"
        >
          {account.name}
        </Link>
        <MoneyText value={account.balance} tone="balance" className="text-base font-semibold" />
      </div>
      <BankVerdict account={account} />
    </li>
  )
}

function BankVerdict({ account: { statedBalance, difference, balanceKnown } }: { account: Account }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (!statedBalance)
    return (
      <p className="flex items-center gap-2 text-muted">
        <CircleHelp aria-hidden className="size-4 shrink-0" />
        {t(balanceKnown ? 'imports.result.noStatement' : 'imports.result.unknown')}
      </p>
    )
  const day = formatDay(statedBalance.date, locale)
  if (difference && difference.minorUnits !== 0)
    return (
      <p className="flex items-start gap-2 text-warning">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          {t('imports.result.bankShows', { day })} <MoneyText value={statedBalance.amount} />.{' '}
          {t('imports.result.difference')} <MoneyText value={difference} signed />.{' '}
          {t('imports.result.explained')}
        </span>
      </p>
    )
  return (
    <p className="flex items-center gap-2 text-positive">
      <CircleCheck aria-hidden className="size-4 shrink-0" />
      <span>
        {t('imports.result.equal', { day })} <MoneyText value={statedBalance.amount} />
      </span>
    </p>
  )
}
