import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { useHousehold } from '@/lib/api/me'
import { exponentOf } from '@/lib/currency'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { FormProblem } from '@/ui/form-problem'
import type { Categories } from './use-categories'
import { Origin } from './origin'
import type { NewTransaction, Transaction, TransactionEdit } from './queries'
import { TransactionFields } from './transaction-fields'
import { editOf, emptyForm, entryOf, formOf, isComplete } from './transaction-form'

type TransactionDialogProps = {
  /** Absent for a new one. */
  row?: Transaction
  accounts: readonly Account[]
  categories: Categories
  canWrite: boolean
  onClose: () => void
  onAdd: (entry: NewTransaction) => Promise<void>
  onSave: (row: Transaction, edit: TransactionEdit) => Promise<unknown>
  onUnmerge: (row: Transaction) => Promise<void>
  onDelete: (row: Transaction) => void
}

/** A transaction with everything that can be said about it. */
export function TransactionDialog(props: TransactionDialogProps) {
  const { row, accounts, categories, canWrite, onClose, onAdd, onSave, onUnmerge, onDelete } = props
  const { t } = useTranslation()
  const open = accounts.filter(({ archived, id }) => !archived || id === row?.accountId)
  const [form, setForm] = useState(() => (row ? formOf(row) : emptyForm(open[0])))
  const [state, setState] = useState<{ saving: boolean; error?: unknown }>({ saving: false })
  const fieldProblem = useFieldProblem(state.error)
  const { baseCurrency } = useHousehold()
  const ofAccount = open.find(({ id }) => id === form.accountId)?.currency
  const currency = ofAccount ?? row?.amount.currency ?? baseCurrency

  const write = async (writing: () => Promise<unknown>) => {
    setState({ saving: true })
    try {
      await writing()
      onClose()
    } catch (error) {
      setState({ saving: false, error })
    }
  }
  const save = async () => {
    if (!row) return onAdd(entryOf(form))
    const edit = editOf(row, form)
    if (Object.keys(edit).length > 0) await onSave(row, edit)
  }

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(row ? 'transactions.dialog.edit' : 'transactions.dialog.add')}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void write(save)
        }}
      >
        {/* Of what a viewer sees, nothing takes a key. */}
        <fieldset disabled={!canWrite} className="flex min-w-0 flex-col gap-4">
          <TransactionFields
            {...{ form, currency, categories, fieldProblem }}
            accounts={open}
            disabled={!canWrite}
            // A bank's row stays on its account; an amount is exact in its currency only.
            onChange={(change) => setForm({ ...form, ...change })}
            onAccount={(accountId) => {
              const next = open.find(({ id }) => id === accountId)?.currency ?? currency
              const keep = exponentOf(next) === exponentOf(currency)
              const inNext = <T extends { minorUnits: number } | undefined>(money: T) =>
                money && keep ? { ...money, currency: next } : undefined
              setForm({
                ...form,
                accountId,
                amount: inNext(form.amount),
                parts: form.parts.map((part) => ({ ...part, amount: inNext(part.amount) })),
              })
            }}
          />
        </fieldset>
        {fieldProblem.any ? null : <FormProblem error={state.error} />}
        {row ? (
          <Origin
            row={row}
            categories={categories}
            canWrite={canWrite}
            onUnmerge={() => void write(() => onUnmerge(row))}
          />
        ) : null}
        {canWrite ? (
          <div className="flex justify-end gap-2">
            {row ? (
              <Button
                variant="danger"
                className="mr-auto"
                onClick={() => {
                  onClose()
                  onDelete(row)
                }}
              >
                {t('transactions.action.delete')}
              </Button>
            ) : null}
            <Button onClick={onClose}>{t('transactions.action.cancel')}</Button>
            <Button type="submit" variant="primary" busy={state.saving} disabled={!isComplete(form)}>
              {t('transactions.action.save')}
            </Button>
          </div>
        ) : null}
      </form>
    </Dialog>
  )
}
