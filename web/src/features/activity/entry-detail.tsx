import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { useFieldNames } from '@/lib/api/field-names'
import { FieldChanges } from '@/ui/field-changes'
import type { ChangedField, Entry } from './kinds'
import { transactionQuery } from './queries'

const moneyFields = ['MinorUnits', 'OpeningMinorUnits']
const isMoney = ({ field }: ChangedField) => moneyFields.includes(field)

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
  const nameOf = useFieldNames(entry.fields)
  return (
    <>
      <p className="text-xs font-medium">
        {t([`activity.entity.${entry.entity}`, 'activity.entity.other'] as never)}{' '}
        <span className="text-muted">{t(`activity.operation.${entry.operation}`)}</span>
      </p>
      <FieldChanges changes={entry.fields} currency={currency} nameOf={nameOf} />
    </>
  )
}
