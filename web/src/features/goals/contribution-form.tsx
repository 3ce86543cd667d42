import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '@/lib/dates'
import type { Money } from '@/lib/money'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'

export type Contributed = { amount: Money; date: string; note: string | null }

type ContributionFormProps = {
  currency: string
  before?: Contributed
  submit: string
  busy: boolean
  error: unknown
  onSubmit: (contributed: Contributed) => void
  children?: ReactNode
}

/** An amount on a day; a negative one takes back. */
export function ContributionForm(props: ContributionFormProps) {
  const { currency, before, submit, busy, error, onSubmit, children } = props
  const { t } = useTranslation()
  const fieldProblem = useFieldProblem(error)
  const [amount, setAmount] = useState(before?.amount)
  const [date, setDate] = useState(before?.date ?? today())
  const [note, setNote] = useState(before?.note ?? '')
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (amount) onSubmit({ amount, date, note: note.trim() || null })
      }}
    >
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_10rem_auto]">
        <Field label={t('goals.contributions.amount')} error={fieldProblem('amount')}>
          {(control) => <MoneyInput {...control} currency={currency} value={amount} onChange={setAmount} />}
        </Field>
        <Field label={t('goals.contributions.date')}>
          {(control) => (
            <DateInput {...control} required value={date} onChange={(day) => setDate(day ?? today())} />
          )}
        </Field>
        <Button type="submit" variant="primary" busy={busy} disabled={!amount?.minorUnits}>
          {submit}
        </Button>
      </div>
      {before ? (
        <Field label={t('goals.field.note')} error={fieldProblem('note')}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {fieldProblem.any ? null : <FormProblem error={error} />}
      {children}
    </form>
  )
}
