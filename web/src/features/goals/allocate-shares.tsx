import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { useLocale } from '@/lib/locale'
import { sumMoney, type Money } from '@/lib/money'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import { useAllocate, type Allocation, type Goal } from './queries'

type SharesProps = {
  transactionId: string
  suggestion: Allocation
  goals: readonly Goal[]
  done: (text: string, changeSetId: string | undefined) => void
  onClose: () => void
}

/** What each goal gets. Where one follows an account, that is a transfer to be made, and nothing is written down. */
export function Shares({ transactionId, suggestion, goals, done, onClose }: SharesProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const allocate = useAllocate()
  const accounts = useQuery(accountsQuery)
  const listNames = (names: string[]) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(names)
  const { income } = suggestion
  const [amounts, setAmounts] = useState<Readonly<Record<string, Money | undefined>>>(() =>
    Object.fromEntries(suggestion.goals.map(({ goalId, amount }) => [goalId, amount])),
  )
  const suggested = (goal: Goal) => suggestion.goals.find(({ goalId }) => goalId === goal.id)
  const open = goals.filter(
    (goal) =>
      !goal.completedOn &&
      goal.target.currency === income.currency &&
      (goal.accountIds.length === 0 || suggested(goal)),
  )
  const given = Object.entries(amounts).flatMap(([goalId, amount]) =>
    amount && amount.minorUnits > 0 ? [{ goalId, amount }] : [],
  )
  const written = given.filter(({ goalId }) =>
    open.some(({ id, accountIds }) => id === goalId && accountIds.length === 0),
  )
  const hintOf = (goal: Goal) => {
    const one = suggested(goal)
    const names = one?.transferTo.map(
      (id) => accounts.data?.find((account) => account.id === id)?.name ?? '…',
    )
    return [
      ...(one?.isRequired ? [t('goals.allocate.required')] : []),
      ...(names?.length ? [t('goals.allocate.transfer', { accounts: listNames(names) })] : []),
    ].join(' · ')
  }
  const left = sumMoney(
    [income, ...given.map(({ amount }) => ({ ...amount, minorUnits: -amount.minorUnits }))],
    income.currency,
  )
  const submit = () =>
    allocate.mutate(
      { transactionId, goals: written },
      {
        onSuccess: ({ changeSetId }) => {
          done(t('goals.done.allocated'), changeSetId)
          onClose()
        },
      },
    )
  if (open.length === 0) return <p className="text-muted">{t('goals.allocate.noGoals')}</p>
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {open.map((goal) => (
        <Field key={goal.id} label={goal.name} hint={hintOf(goal) || undefined}>
          {(control) => (
            <MoneyInput
              {...control}
              currency={income.currency}
              value={amounts[goal.id]}
              onChange={(amount) => setAmounts({ ...amounts, [goal.id]: amount })}
            />
          )}
        </Field>
      ))}
      <p className="flex justify-between border-t border-line pt-3">
        <span className="text-muted">{t('goals.allocate.left')}</span>
        <MoneyText value={left} tone="balance" className="font-medium" />
      </p>
      <FormProblem error={allocate.error} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
        <Button
          type="submit"
          variant="primary"
          busy={allocate.isPending}
          disabled={written.length === 0 || left.minorUnits < 0}
        >
          {t('goals.allocate.submit')}
        </Button>
      </div>
    </form>
  )
}
