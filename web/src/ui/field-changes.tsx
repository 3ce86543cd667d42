import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FieldValue, type NameOf } from './field-value'

export type FieldChange = { field: string; before?: unknown; after?: unknown }

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
  'Evidence',
  'Text',
  'Size',
]

type FieldChangesProps = {
  changes: readonly FieldChange[]
  currency: string | undefined
  nameOf: NameOf
}

/** What stood in each field before, and what stands there after. */
export function FieldChanges({ changes, currency, nameOf }: FieldChangesProps) {
  const { t } = useTranslation()
  const shown = changes.filter(({ field }) => !silent.includes(field))
  if (shown.length === 0) return null
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
      {shown.map(({ field, before, after }, place) => (
        <div key={place} className="contents">
          <dt className="text-muted">{t([`activity.field.${field}`, 'activity.field.other'] as never)}</dt>
          <dd className="flex min-w-0 flex-wrap items-center gap-x-2">
            <span className="sr-only">{t('activity.detail.before')}</span>
            <span className="text-muted">
              <FieldValue {...{ field, currency, nameOf }} value={before} />
            </span>
            <ArrowRight aria-hidden className="size-3.5 shrink-0 text-muted" />
            <span className="sr-only">{t('activity.detail.after')}</span>
            <FieldValue {...{ field, currency, nameOf }} value={after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
