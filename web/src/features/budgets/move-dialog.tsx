import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BudgetMonth, BudgetRow } from '@/lib/api/budgets'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import type { Money } from '@/lib/money'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import { Select } from '@/ui/select'
import { useMove, type Place } from './queries'

type MoveDialogProps = {
  place: Place
  budget: BudgetMonth
  names: ReadonlyMap<string, Category>
  from: BudgetRow
  done: (text: string, changeSetId: string | undefined) => void
  onClose: () => void
}

const pool = 'pool'

/** Envelopes that can give or take, in the order of the grid. */
const envelopesOf = ({ groups }: BudgetMonth) =>
  groups
    .flatMap(({ own, rows, isWhole }) => [own, ...(isWhole ? [] : rows)])
    .filter(({ assigned }) => assigned)

/** Money of one category for another. What is missing is looked for elsewhere, what is left is given away. */
export function MoveDialog({ place, budget, names, from: row, done, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const move = useMove(place)
  const fieldProblem = useFieldProblem(move.error)
  const left = row.available?.minorUnits ?? 0
  const isMissing = left < 0
  const [other, setOther] = useState(budget.toBeAssigned ? pool : '')
  const [amount, setAmount] = useState<Money | undefined>(
    left === 0 ? undefined : { minorUnits: Math.abs(left), currency: budget.currency },
  )
  const [takes, setTakes] = useState(isMissing)
  const nameOf = (id: string | null) => {
    const category = names.get(id ?? '')
    return category ? categoryName(category) : t('budgets.grid.removed')
  }
  const submit = () => {
    if (!amount || !other) return
    const [self, counterpart] = [row.categoryId, other === pool ? null : other]
    move.mutate(
      { amount, from: takes ? counterpart : self, to: takes ? self : counterpart },
      {
        onSuccess: ({ changeSetId }) => {
          done(t('budgets.done.moved'), changeSetId)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog open onClose={onClose} title={t('budgets.move.title', { name: nameOf(row.categoryId) })}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p className="text-muted">
          {t(isMissing ? 'budgets.move.missing' : 'budgets.move.left')}{' '}
          <MoneyText value={row.available} tone="balance" className="font-medium" />
        </p>
        <Field label={t('budgets.move.direction')}>
          {(control) => (
            <Select
              {...control}
              value={takes ? 'in' : 'out'}
              onChange={(event) => setTakes(event.target.value === 'in')}
            >
              <option value="out">{t('budgets.move.out')}</option>
              <option value="in">{t('budgets.move.in')}</option>
            </Select>
          )}
        </Field>
        <Field label={t(takes ? 'budgets.move.from' : 'budgets.move.to')}>
          {(control) => (
            <Select
              {...control}
              data-first
              required
              value={other}
              onChange={(event) => setOther(event.target.value)}
            >
              {budget.toBeAssigned ? (
                <option value={pool}>{t('budgets.sum.toBeAssigned')}</option>
              ) : (
                <option value="" />
              )}
              {envelopesOf(budget)
                .filter(({ categoryId }) => categoryId !== row.categoryId)
                .map(({ categoryId }) => (
                  <option key={categoryId} value={categoryId ?? ''}>
                    {nameOf(categoryId)}
                  </option>
                ))}
            </Select>
          )}
        </Field>
        <Field label={t('budgets.move.amount')} error={fieldProblem('amount')}>
          {(control) => (
            <MoneyInput {...control} currency={budget.currency} value={amount} onChange={setAmount} />
          )}
        </Field>
        {fieldProblem.any ? null : <FormProblem error={move.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          <Button type="submit" variant="primary" busy={move.isPending} disabled={!amount || !other}>
            {t('budgets.move.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
