import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { formatShare } from '@/lib/decision'
import { useLocale } from '@/lib/locale'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import type { Option } from '@/ui/option-list'
import { Select } from '@/ui/select'
import { sureEnough, type FieldName, type Form } from './draft-form'
import { Parts } from './parts'
import type { Draft } from './queries'

type ReviewFieldProps = {
  name: FieldName
  form: Form
  draft: Draft
  sureness: number
  currency: string
  accounts: readonly Account[]
  options: readonly Option[]
  missing: boolean
  onChange: (change: Partial<Form>) => void
}

/** One field of the form; a doubtful one says how sure it is. */
export function ReviewField(props: ReviewFieldProps) {
  const { name, form, draft, sureness, currency, accounts, options, missing, onChange } = props
  const { t } = useTranslation()
  const label = t(`documents.field.${name}`)
  const doubt = useDoubt(sureness)
  if (name === 'category')
    return (
      <>
        <Parts
          {...{ form, currency, options, label }}
          onParts={(parts) => onChange({ parts, partsSaid: true })}
        />
        {doubt ? <p className="mt-1.5 text-xs text-warning">{doubt}</p> : null}
      </>
    )
  const foreign = draft.amount && draft.amount.currency !== currency ? draft.amount : undefined
  const hint =
    name === 'amount' && foreign ? (
      <>
        {t('documents.field.foreign', { currency })} <MoneyText value={foreign} />
      </>
    ) : (
      doubt && <span className="text-warning">{doubt}</span>
    )
  return (
    <Field label={label} hint={hint} error={missing ? t('documents.field.missing') : undefined}>
      {(control) => {
        switch (name) {
          case 'date':
            return <DateInput {...control} value={form.date} onChange={(date) => onChange({ date })} />
          case 'amount':
            return (
              <MoneyInput
                {...control}
                key={currency}
                currency={currency}
                value={form.amount?.currency === currency ? form.amount : undefined}
                onChange={(amount) => onChange({ amount })}
              />
            )
          case 'account':
            return (
              <Select
                {...control}
                value={form.accountId ?? ''}
                onChange={({ target }) => onChange({ accountId: target.value || undefined })}
              >
                <option value="">{t('documents.field.choose')}</option>
                {accounts.map((account) => (
                  <option key={account.id} value={account.id}>
                    {account.name} ({account.currency})
                  </option>
                ))}
              </Select>
            )
          default:
            return (
              <Input
                {...control}
                value={form[name]}
                maxLength={name === 'payee' ? 200 : 2_000}
                autoComplete="off"
                onChange={({ target }) => onChange({ [name]: target.value })}
              />
            )
        }
      }}
    </Field>
  )
}

function useDoubt(sureness: number): string | undefined {
  const { t } = useTranslation()
  const locale = useLocale()
  if (sureness >= sureEnough) return undefined
  return sureness === 0
    ? t('documents.doubt.missing')
    : t('documents.doubt.unsure', { share: formatShare(sureness, locale) })
}
