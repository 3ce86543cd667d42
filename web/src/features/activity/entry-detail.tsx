import { useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { FieldValue } from './field-value'
import type { ChangedField, Entry } from './kinds'
import { transactionQuery } from './queries'

// Bookkeeping of the program itself, which tells a person nothing.
const silent = [
  'DeletedIn',
  'CreatedIn',
  'HouseholdId',
  'Id',
  'TransactionId',
  'CreatedAt',
  'LearnedAt',
  'BankText',
]

const moneyFields = ['MinorUnits', 'OpeningMinorUnits']
export const isMoney = ({ field }: ChangedField) => moneyFields.includes(field)

function currencyWithin({ fields }: Entry): string | undefined {
  const value = fields.find(({ field }) => field === 'Currency')?.after
  return typeof value === 'string' ? value : undefined
}

/** The currency of an entry's amounts: as it says itself, else that of its account or transaction as they are now. */
function useCurrency(entry: Entry, siblings: readonly Entry[]): string | undefined {
  const asks = entry.fields.some(isMoney)
  // The parts of a transaction are written together with it.
  const owner =
    entry.entity === 'Split'
      ? siblings.find(({ entity }) => entity === 'Transaction')?.entityId
      : entry.entityId
  const own = currencyWithin(entry)
  const account = useQuery({ ...accountsQuery, enabled: asks && entry.entity === 'Account' })
  const transaction = useQuery({
    ...transactionQuery(owner ?? ''),
    enabled: asks && !own && owner !== undefined && ['Transaction', 'Split'].includes(entry.entity),
  })
  return (
    own ??
    account.data?.find(({ id }) => id === entry.entityId)?.currency ??
    transaction.data?.amount.currency
  )
}

export function EntryDetail({ entry, siblings }: { entry: Entry; siblings: readonly Entry[] }) {
  const { t } = useTranslation()
  const currency = useCurrency(entry, siblings)
  const fields = entry.fields.filter(({ field }) => !silent.includes(field))
  return (
    <>
      <p className="text-xs font-medium">
        {t([`activity.entity.${entry.entity}`, 'activity.entity.other'] as never)}{' '}
        <span className="text-muted">{t(`activity.operation.${entry.operation}`)}</span>
      </p>
      {fields.length > 0 ? (
        <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
          {fields.map((changed) => (
            <Change key={changed.field} changed={changed} currency={currency} />
          ))}
        </dl>
      ) : null}
    </>
  )
}

function Change({ changed, currency }: { changed: ChangedField; currency: string | undefined }) {
  const { t } = useTranslation()
  return (
    <>
      <dt className="text-muted">
        {t([`activity.field.${changed.field}`, 'activity.field.other'] as never)}
      </dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2">
        <span className="sr-only">{t('activity.detail.before')}</span>
        <span className="text-muted">
          <FieldValue field={changed.field} value={changed.before} currency={currency} />
        </span>
        <ArrowRight aria-hidden className="size-3.5 shrink-0 text-muted" />
        <span className="sr-only">{t('activity.detail.after')}</span>
        <FieldValue field={changed.field} value={changed.after} currency={currency} />
      </dd>
    </>
  )
}
