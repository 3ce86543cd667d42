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

/** Sends each answer once; the account's text in the file says which account it is about. */
function useAnswer(read: Import, account: ImportAccount) {
  const correct = useCorrect(read.id)
  const [sent, setSent] = useState('')
  const save = (amount: Money | undefined, date: string) => {
    const answer = `${String(amount?.minorUnits)} ${date}`
    if (!amount || answer === sent) return
    setSent(answer)
    correct.mutate({ balances: { [account.text]: { amount, date } } }, { onError: () => setSent('') })
  }
  return { save, saved: sent !== '' && !correct.isPending, error: correct.error }
}

/** The file states no balance, so only the person can say it. An answer is saved on leaving the field. */
export function BalanceQuestion({ read, account }: { read: Import; account: ImportAccount }) {
  const { t } = useTranslation()
  const { save, saved, error } = useAnswer(read, account)
  const [typed, setTyped] = useState<{ amount?: Money | undefined; empty: boolean }>({ empty: true })
  const [left, setLeft] = useState(false)
  const [date, setDate] = useState(today)
  const owed = account.type === 'creditCard' || account.type === 'loan'
  const several = read.accounts.length > 1
  return (
    <form
      className="grid gap-3 rounded-lg bg-sunken/60 p-3 sm:grid-cols-[1fr_11rem]"
      onSubmit={(event) => {
        event.preventDefault()
        save(typed.amount, date)
      }}
    >
      <Field
        label={several ? t('imports.question.of', { account: account.name }) : t('imports.question.label')}
        hint={t(owed ? 'imports.question.owed' : 'imports.question.hint')}
        error={left && !typed.empty && !typed.amount ? t('imports.question.invalid') : undefined}
      >
        {(control) => (
          <MoneyInput
            {...control}
            currency={account.currency}
            value={typed.amount}
            onChange={(amount, empty) => setTyped({ amount, empty })}
            onLeave={() => {
              setLeft(true)
              save(typed.amount, date)
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
            onChange={(day = today()) => {
              setDate(day)
              save(typed.amount, day)
            }}
          />
        )}
      </Field>
      <Noted saved={saved} />
      <FormProblem error={error} />
    </form>
  )
}

function Noted({ saved }: { saved: boolean }) {
  const { t } = useTranslation()
  return (
    <p role="status" className="flex items-center gap-2 text-positive empty:hidden sm:col-span-2">
      {saved ? (
        <>
          <CircleCheck aria-hidden className="size-4 shrink-0" />
          {t('imports.question.saved')}
        </>
      ) : null}
    </p>
  )
}
