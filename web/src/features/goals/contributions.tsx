import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, today } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import type { Money } from '@/lib/money'
import { useFieldProblem } from '@/lib/problem'
import { AsyncView } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import { contributionsQuery, useContribute, useRemoveContribution, type Goal } from './queries'

type ContributionsProps = {
  goal: Goal
  canWrite: boolean
  done: (text: string, changeSetId: string | undefined) => void
  refuse: (error: unknown) => void
}

/** What was put aside, and by a negative amount taken back. */
export function Contributions({ goal, canWrite, done, refuse }: ContributionsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const query = useQuery(contributionsQuery(goal.id))
  const remove = useRemoveContribution(goal.id)
  const isOpen = goal.completedOn === null
  const drop = (id: string) =>
    remove.mutate(id, {
      onSuccess: ({ changeSetId }) => done(t('goals.done.removed'), changeSetId),
      onError: refuse,
    })
  return (
    <section className="flex flex-col gap-3">
      <h3 className="font-medium">{t('goals.contributions.title')}</h3>
      {canWrite && isOpen ? <Contribute goal={goal} done={done} /> : null}
      <AsyncView
        query={query}
        isEmpty={(all) => all.length === 0}
        empty={<p className="text-muted">{t('goals.contributions.none')}</p>}
      >
        {(all) => (
          <ul className="max-h-56 divide-y divide-line overflow-y-auto">
            {all.map(({ id, date, amount, note, round }) => (
              <li key={id} className="flex min-h-10 items-center gap-3">
                <span className="shrink-0 whitespace-nowrap text-muted">{formatDay(date, locale)}</span>
                <span className="min-w-0 grow truncate">{note}</span>
                <MoneyText value={amount} signed tone="flow" />
                {canWrite && isOpen && round === goal.round ? (
                  <IconButton
                    label={t('goals.contributions.remove', { date: formatDay(date, locale) })}
                    onClick={() => drop(id)}
                  >
                    <X aria-hidden />
                  </IconButton>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </AsyncView>
    </section>
  )
}

function Contribute({ goal, done }: Pick<ContributionsProps, 'goal' | 'done'>) {
  const { t } = useTranslation()
  const give = useContribute(goal.id)
  const fieldProblem = useFieldProblem(give.error)
  const [amount, setAmount] = useState<Money>()
  const [date, setDate] = useState(today())
  const submit = () => {
    if (!amount) return
    give.mutate(
      { amount, date },
      {
        onSuccess: ({ changeSetId }) => {
          setAmount(undefined)
          done(t('goals.done.contributed', { name: goal.name }), changeSetId)
        },
      },
    )
  }
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_10rem_auto]">
        <Field label={t('goals.contributions.amount')} error={fieldProblem('amount')}>
          {(control) => (
            <MoneyInput {...control} currency={goal.target.currency} value={amount} onChange={setAmount} />
          )}
        </Field>
        <Field label={t('goals.contributions.date')}>
          {(control) => (
            <DateInput {...control} required value={date} onChange={(day) => setDate(day ?? today())} />
          )}
        </Field>
        <Button type="submit" variant="primary" busy={give.isPending} disabled={!amount?.minorUnits}>
          {t('goals.contributions.add')}
        </Button>
      </div>
      {fieldProblem.any ? null : <FormProblem error={give.error} />}
    </form>
  )
}
