import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '@/lib/dates'
import type { Money } from '@/lib/money'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { MoneyInput } from '@/ui/money-input'
import { useCorrect, type Import, type ImportAccount } from './queries'

/** The file states no balance, so only the person can say it. An answer is saved on leaving the field. */
export function BalanceQuestion({ read, account }: { read: Import; account: ImportAccount }) {
  const { t } = useTranslation()
  const correct = useCorrect(read.id)
  const [amount, setAmount] = useState<Money>()
  const [empty, setEmpty] = useState(true)
  const [left, setLeft] = useState(false)
  const [date, setDate] = useState(today)
  const [sent, setSent] = useState('')
  const owed = account.type === 'creditCard' || account.type === 'loan'

  const save = (day: string) => {
    const answer = `${String(amount?.minorUnits)} ${day}`
    if (!amount || answer === sent) return
    setSent(answer)
    correct.mutate({ balances: { [account.text]: { amount, date: day } } }, { onError: () => setSent('') })
  }

  return (
    <form
      className="grid gap-3 rounded-lg bg-sunken/60 p-3 sm:grid-cols-[1fr_11rem]"
      onSubmit={(event) => {
        event.preventDefault()
        save(date)
      }}
    >
      <Field
        label={
          read.accounts.length > 1
            ? t('imports.question.of', { account: account.name })
            : t('imports.question.label')
        }
        hint={t(owed ? 'imports.question.owed' : 'imports.question.hint')}
        error={left && !empty && !amount ? t('imports.question.invalid') : undefined}
      >
        {(control) => (
          <MoneyInput
            {...control}
            currency={account.currency}
            value={amount}
            onChange={(value, nothing) => {
              setAmount(value)
              setEmpty(nothing)
            }}
            onLeave={() => {
              setLeft(true)
              save(date)
            }}
          />
        )}
      </Field>
      <Field label={t('imports.question.day')}>
        {(control) => (
          <DateInput
            {...control}
            value={date}
            max={today()}
            onChange={(day) => {
              setDate(day ?? today())
              save(day ?? today())
            }}
          />
        )}
      </Field>
      <p role="status" className="flex items-center gap-2 text-positive empty:hidden sm:col-span-2">
        {sent && !correct.isPending ? (
          <>
            <CircleCheck aria-hidden className="size-4 shrink-0" />
            {t('imports.question.saved')}
          </>
        ) : null}
      </p>
      <FormProblem error={correct.error} />
    </form>
  )
}
