import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { cn } from '@/lib/class-names'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { Select } from '@/ui/select'
import type { Categories } from './use-categories'
import { statuses } from './filter'
import { SplitFields } from './split-fields'
import type { Form } from './transaction-form'

type TransactionFieldsProps = {
  form: Form
  currency: string
  accounts: readonly Account[]
  categories: Categories
  disabled: boolean
  fieldProblem: (field: string) => string | undefined
  onChange: (change: Partial<Form>) => void
  onAccount: (accountId: string) => void
}

export function TransactionFields(props: TransactionFieldsProps) {
  const { form, currency, accounts, categories, disabled, fieldProblem, onChange, onAccount } = props
  const { t } = useTranslation()
  return (
    <>
      <FlowChoice flow={form.flow} disabled={disabled} onChange={(flow) => onChange({ flow })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('transactions.column.amount')} error={fieldProblem('amount')}>
          {(control) => (
            <MoneyInput
              {...control}
              key={currency}
              currency={currency}
              value={form.amount}
              onChange={(amount) => onChange({ amount })}
            />
          )}
        </Field>
        <Field label={t('transactions.column.date')} error={fieldProblem('date')}>
          {(control) => (
            <DateInput
              {...control}
              required
              disabled={disabled}
              value={form.date}
              onChange={(date = '') => onChange({ date })}
            />
          )}
        </Field>
        <Field label={t('transactions.field.payee')} error={fieldProblem('payee')}>
          {(control) => (
            <Input
              {...control}
              value={form.payee}
              maxLength={200}
              disabled={disabled}
              onChange={(event) => onChange({ payee: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('transactions.column.account')} error={fieldProblem('accountId')}>
          {(control) => (
            <Select
              {...control}
              required
              disabled={disabled}
              value={form.accountId}
              onChange={(event) => onAccount(event.target.value)}
            >
              {accounts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <SplitFields {...{ form, currency, categories, disabled }} onChange={(parts) => onChange({ parts })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('transactions.field.note')} error={fieldProblem('note')}>
          {(control) => (
            <Input
              {...control}
              value={form.note}
              maxLength={2000}
              disabled={disabled}
              onChange={(event) => onChange({ note: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('transactions.field.tags')} error={fieldProblem('tags')}>
          {(control) => (
            <Input
              {...control}
              value={form.tags}
              placeholder={t('transactions.field.tagsHint')}
              disabled={disabled}
              onChange={(event) => onChange({ tags: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('transactions.field.status')}>
          {(control) => (
            <Select
              {...control}
              disabled={disabled}
              value={form.status}
              onChange={(event) =>
                onChange({ status: statuses.find((one) => one === event.target.value) ?? form.status })
              }
            >
              {statuses.map((status) => (
                <option key={status} value={status}>
                  {t(`transactions.status.${status}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </>
  )
}

type FlowChoiceProps = { flow: Form['flow']; disabled: boolean; onChange: (flow: Form['flow']) => void }

function FlowChoice({ flow, disabled, onChange }: FlowChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset disabled={disabled} className="grid grid-cols-2 gap-1 rounded-lg bg-sunken p-1">
      <legend className="sr-only">{t('transactions.filter.flow')}</legend>
      {(['out', 'in'] as const).map((one) => (
        <label
          key={one}
          className={cn(
            'flex h-8 cursor-pointer items-center justify-center rounded-md has-focus-visible:outline-2',
            flow === one ? 'bg-surface font-medium shadow-sm' : 'text-muted',
          )}
        >
          <input
            type="radio"
            name="flow"
            className="sr-only"
            checked={flow === one}
            onChange={() => onChange(one)}
          />
          {t(`transactions.flow.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}
