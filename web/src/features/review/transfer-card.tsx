import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { Certainty } from './certainty'
import { daysApart } from './pair-facts'
import type { Pair, Side } from './queries'

type TransferCardProps = {
  pair: Pair
  accounts: ReadonlyMap<string, string>
  /** Absent for those who only read. */
  acts: { busy: boolean; accept: () => void; dismiss: () => void } | undefined
}

/** What left one account and reached another. */
export function TransferCard({ pair, accounts, acts }: TransferCardProps) {
  const { t } = useTranslation()
  const days = daysApart(pair)
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Certainty pair={pair} />
        <span className="text-muted">
          {days === 0 ? t('review.transfer.sameDay') : t('review.transfer.days', { count: days })}
        </span>
      </div>
      <div className="grid items-center gap-2 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] sm:gap-4">
        <End
          label={t('review.transfer.from')}
          side={pair.transaction}
          account={accounts.get(pair.transaction.accountId)}
        />
        <ArrowRight aria-hidden className="mx-auto size-5 text-muted max-sm:rotate-90" />
        <End label={t('review.transfer.to')} side={pair.other} account={accounts.get(pair.other.accountId)} />
      </div>
      {acts ? (
        <div className="flex flex-wrap justify-end gap-2">
          <Button className="max-sm:grow" disabled={acts.busy} onClick={acts.dismiss}>
            {t('review.action.no')}
          </Button>
          <Button variant="primary" className="max-sm:grow" disabled={acts.busy} onClick={acts.accept}>
            {t('review.action.transfer')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function End({ label, side, account }: { label: string; side: Side; account: string | undefined }) {
  const locale = useLocale()
  return (
    <div className="min-w-0 rounded-lg border border-line p-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0">
          <span className="text-xs text-muted">{label}</span>{' '}
          <span className="font-medium break-words">{account}</span>
        </span>
        <MoneyText value={side.amount} tone="flow" signed className="font-medium" />
      </p>
      <p className="mt-1 break-words">{side.payee ?? side.description}</p>
      <p className="text-xs break-words text-muted">
        {formatDay(side.date, locale)}
        {side.payee && side.description !== side.payee ? ` · ${side.description}` : null}
      </p>
    </div>
  )
}
