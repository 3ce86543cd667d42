import { CircleAlert, CircleCheck, Landmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { sumMoney, type Money } from '@/lib/money'
import { Button } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { BalanceQuestion } from './balance-question'
import type { Import, ImportAccount } from './queries'

type SummaryProps = { read: Import; account: ImportAccount; editable: boolean; onChange: () => void }

/** Where the lines go, and whether the bank's figures add up. */
export function AccountSummary({ read, account, editable, onChange }: SummaryProps) {
  const { t } = useTranslation()
  // Stays on screen after it was answered, so that the answer can be corrected.
  const [asked] = useState(!account.balanceKnown)
  return (
    <section
      aria-label={account.name}
      className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <header className="flex items-center gap-3">
        <Landmark aria-hidden className="size-5 shrink-0 text-muted" strokeWidth={1.5} />
        <div className="min-w-0 grow">
          <h2 className="truncate font-semibold">{account.name}</h2>
          <p className="text-xs text-muted">
            {account.accountId === null ? (
              <>
                <span className="font-medium text-accent-text">{t('imports.preview.newAccount')}</span> ·{' '}
                {account.closed ? `${t('imports.preview.closed')} · ` : null}
              </>
            ) : null}
            {t(`imports.type.${account.type}`)} · {account.currency} ·{' '}
            {t('imports.preview.lines', { count: account.lines })}
          </p>
        </div>
        {editable ? (
          <Button size="sm" variant="ghost" onClick={onChange}>
            {t('imports.preview.change')}
          </Button>
        ) : null}
      </header>
      <BalanceCheck account={account} />
      {editable && account.closing === null && (asked || !account.balanceKnown) ? (
        <BalanceQuestion read={read} account={account} />
      ) : null}
    </section>
  )
}

function BalanceCheck({ account }: { account: ImportAccount }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { opening, closing, closingDate, total } = account
  if (account.currencyDiffers)
    return (
      <p className="flex items-center gap-2 text-negative">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        {t('imports.account.currencyDiffers', { file: total.currency, account: account.currency })}
      </p>
    )
  if (closing === null)
    return (
      <p className="flex justify-between gap-3">
        <span className="text-muted">{t('imports.balance.total')}</span>
        <MoneyText value={total} signed />
      </p>
    )
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 [&_dd]:text-right [&_dt]:text-muted">
      {opening ? <Term name={t('imports.balance.opening')} value={opening} /> : null}
      <Term name={t('imports.balance.total')} value={total} signed />
      <Term
        name={
          closingDate
            ? t('imports.balance.closingOn', { day: formatDay(closingDate, locale) })
            : t('imports.balance.closing')
        }
        value={closing}
        strong
      />
      <Verdict account={account} />
    </dl>
  )
}

function Term({
  name,
  value,
  signed = false,
  strong = false,
}: {
  name: string
  value: Money
  signed?: boolean
  strong?: boolean
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <MoneyText value={value} signed={signed} className={strong ? 'font-semibold' : ''} />
      </dd>
    </>
  )
}

function Verdict({ account: { opening, closing, total, balanceHolds } }: { account: ImportAccount }) {
  const { t } = useTranslation()
  if (balanceHolds === false && opening && closing) {
    const minus = ({ minorUnits, currency }: Money) => ({ minorUnits: -minorUnits, currency })
    return (
      <dd className="col-span-2 flex items-center gap-2 text-left! text-warning">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        <span>
          {t('imports.balance.differs')}{' '}
          <MoneyText value={sumMoney([closing, minus(opening), minus(total)], closing.currency)} signed />
        </span>
      </dd>
    )
  }
  return (
    <dd className="col-span-2 flex items-center gap-2 text-left! text-positive">
      <CircleCheck aria-hidden className="size-4 shrink-0" />
      {t(balanceHolds ? 'imports.balance.holds' : 'imports.balance.stated')}
    </dd>
  )
}
