import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { sumMoney, type Money } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import { Select } from '@/ui/select'
import { incomesQuery, suggestionQuery, useAllocate, type Allocation, type Goal } from './queries'

type AllocateDialogProps = {
  goals: readonly Goal[]
  done: (text: string, changeSetId: string | undefined) => void
  onClose: () => void
}

const shares = [0, 5, 10, 20, 30, 50, 75, 100]

/** An income is divided among goals: a suggestion, which the person changes and then writes down. */
export function AllocateDialog({ goals, done, onClose }: AllocateDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const incomes = useQuery(incomesQuery)
  const [transactionId, setTransactionId] = useState<string>()
  const chosen = transactionId ?? incomes.data?.[0]?.id
  const [percent, setPercent] = useState<number>()
  const suggestion = useQuery(suggestionQuery(chosen, percent))
  return (
    <Dialog open onClose={onClose} title={t('goals.allocate.title')}>
      <AsyncView
        query={incomes}
        isEmpty={(all) => all.length === 0}
        empty={<p className="text-muted">{t('goals.allocate.none')}</p>}
      >
        {(all) => (
          <div className="flex flex-col gap-4">
            <Field label={t('goals.allocate.income')}>
              {(control) => (
                <Select
                  {...control}
                  data-first
                  value={chosen ?? ''}
                  onChange={(event) => {
                    setTransactionId(event.target.value)
                    setPercent(undefined)
                  }}
                >
                  {all.map(({ id, date, payee, description }) => (
                    <option key={id} value={id}>
                      {formatDay(date, locale, 'short')} · {payee ?? description}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <AsyncView query={suggestion}>
              {(one) => (
                <>
                  <Facts suggestion={one} onPercent={setPercent} />
                  <Shares
                    key={`${chosen ?? ''}|${String(one.percent)}`}
                    transactionId={chosen ?? ''}
                    suggestion={one}
                    goals={goals}
                    done={done}
                    onClose={onClose}
                  />
                </>
              )}
            </AsyncView>
          </div>
        )}
      </AsyncView>
    </Dialog>
  )
}

function Facts({ suggestion, onPercent }: { suggestion: Allocation; onPercent: (percent: number) => void }) {
  const { t } = useTranslation()
  const { income, isWindfall, percent } = suggestion
  const choices = [...new Set([...shares, percent])].sort((one, other) => one - other)
  return (
    <>
      <p>
        <MoneyText value={income} className="text-lg font-semibold" />{' '}
        <span className="text-muted">
          {t(isWindfall ? 'goals.allocate.windfall' : 'goals.allocate.salary')}
        </span>
      </p>
      <Field label={t('goals.allocate.share')}>
        {(control) => (
          <Select {...control} value={percent} onChange={(event) => onPercent(Number(event.target.value))}>
            {choices.map((one) => (
              <option key={one} value={one}>
                {one} %
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  )
}

type SharesProps = AllocateDialogProps & { transactionId: string; suggestion: Allocation }

function Shares({ transactionId, suggestion, goals, done, onClose }: SharesProps) {
  const { t } = useTranslation()
  const allocate = useAllocate()
  const { income } = suggestion
  const [amounts, setAmounts] = useState<Readonly<Record<string, Money | undefined>>>(() =>
    Object.fromEntries(suggestion.goals.map(({ goalId, amount }) => [goalId, amount])),
  )
  const open = goals.filter(
    ({ completedOn, accountIds, target }) =>
      !completedOn && accountIds.length === 0 && target.currency === income.currency,
  )
  const given = Object.entries(amounts).flatMap(([goalId, amount]) =>
    amount && amount.minorUnits > 0 ? [{ goalId, amount }] : [],
  )
  const left = sumMoney(
    [income, ...given.map(({ amount }) => ({ ...amount, minorUnits: -amount.minorUnits }))],
    income.currency,
  )
  const submit = () =>
    allocate.mutate(
      { transactionId, goals: given },
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
      {open.map(({ id, name }) => (
        <Field
          key={id}
          label={name}
          hint={
            suggestion.goals.some(({ goalId, isRequired }) => goalId === id && isRequired)
              ? t('goals.allocate.required')
              : undefined
          }
        >
          {(control) => (
            <MoneyInput
              {...control}
              currency={income.currency}
              value={amounts[id]}
              onChange={(amount) => setAmounts({ ...amounts, [id]: amount })}
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
          disabled={given.length === 0 || left.minorUnits < 0}
        >
          {t('goals.allocate.submit')}
        </Button>
      </div>
    </form>
  )
}
