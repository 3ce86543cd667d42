import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import type { BudgetMonth } from '@/lib/api/budgets'
import { useFieldProblem } from '@/lib/problem'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { CurrencySelect } from '@/ui/code-select'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { Select } from '@/ui/select'
import { budgetsQuery, useSetBudget, type Budget, type Place } from './queries'

type SettingsDialogProps = {
  place: Place
  budget: BudgetMonth
  done: (text: string, changeSetId: string | undefined) => void
  onClose: () => void
}

/** How this budget plans. */
export function SettingsDialog({ place, budget, done, onClose }: SettingsDialogProps) {
  const { t } = useTranslation()
  const query = useQuery(budgetsQuery)
  return (
    <Dialog open onClose={onClose} title={t('budgets.settings.title')}>
      <AsyncView query={query}>
        {(budgets) => {
          const stored = budgets.find(({ memberId }) => (memberId ?? undefined) === place.member)
          const fresh: Budget = {
            memberId: place.member ?? null,
            member: null,
            style: budget.style,
            currency: budget.currency,
            start: null,
            opening: { minorUnits: 0, currency: budget.currency },
            accountIds: [],
            isBegun: false,
          }
          return <Form known={stored ?? fresh} place={place} done={done} onClose={onClose} />
        }}
      </AsyncView>
    </Dialog>
  )
}

type FormProps = Omit<SettingsDialogProps, 'budget'> & { known: Budget }

function Form({ known, place, done, onClose }: FormProps) {
  const { t } = useTranslation()
  const save = useSetBudget(place.member)
  const fieldProblem = useFieldProblem(save.error)
  const [draft, setDraft] = useState({ ...known, start: known.start ?? place.month })
  const { style, currency, start, accountIds } = draft
  const opening = { minorUnits: draft.opening.minorUnits, currency }
  const submit = () =>
    save.mutate(
      { style, currency, start, opening, accountIds },
      {
        onSuccess: ({ changeSetId }) => {
          done(t('budgets.done.set'), changeSetId)
          onClose()
        },
      },
    )
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={t('budgets.settings.style')} hint={t(`budgets.settings.hint.${style}`)}>
        {(control) => (
          <Select
            {...control}
            data-first
            value={style}
            onChange={(event) => setDraft({ ...draft, style: event.target.value as Budget['style'] })}
          >
            <option value="envelope">{t('budgets.settings.envelope')}</option>
            <option value="limits">{t('budgets.settings.limits')}</option>
          </Select>
        )}
      </Field>
      <Field
        label={t('budgets.settings.currency')}
        hint={t('budgets.settings.currencyHint')}
        error={fieldProblem('currency')}
      >
        {(control) => (
          <CurrencySelect
            {...control}
            label={t('budgets.settings.currency')}
            value={currency}
            onChange={(next) => setDraft({ ...draft, currency: next })}
          />
        )}
      </Field>
      <Field
        label={t('budgets.settings.start')}
        hint={t('budgets.settings.startHint')}
        error={fieldProblem('start')}
      >
        {(control) => (
          <Input
            {...control}
            type="month"
            required
            value={start}
            onChange={(event) => setDraft({ ...draft, start: event.target.value || start })}
          />
        )}
      </Field>
      {style === 'envelope' ? (
        <Field
          label={t('budgets.settings.opening')}
          hint={t('budgets.settings.openingHint')}
          error={fieldProblem('opening')}
        >
          {(control) => (
            <MoneyInput
              {...control}
              currency={currency}
              value={opening}
              onChange={(next) => setDraft({ ...draft, opening: next ?? { minorUnits: 0, currency } })}
            />
          )}
        </Field>
      ) : null}
      <Accounts chosen={accountIds} onChange={(next) => setDraft({ ...draft, accountIds: next })} />
      {fieldProblem.any ? null : <FormProblem error={save.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
        <Button type="submit" variant="primary" busy={save.isPending}>
          {t('budgets.settings.save')}
        </Button>
      </div>
    </form>
  )
}

function Accounts({ chosen, onChange }: { chosen: readonly string[]; onChange: (chosen: string[]) => void }) {
  const { t } = useTranslation()
  const { data: accounts = [] } = useQuery(accountsQuery)
  return (
    <fieldset>
      <legend className="font-medium">{t('budgets.settings.accounts')}</legend>
      <p className="text-xs text-muted">{t('budgets.settings.accountsHint')}</p>
      <div className="mt-2 flex flex-col gap-1.5">
        {accounts.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
