import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { CategoryDialog } from '@/ui/category-dialog'
import type { Categories } from './use-categories'
import { MergeDialog } from './merge-dialog'
import type { Sides } from './merge-sides'
import type { Transaction, Which } from './queries'
import { TextDialog, type TextField } from './text-dialog'
import { TransactionDialog } from './transaction-dialog'
import type { Actions } from './use-actions'

/** Which dialog is open, and what it is about. */
export type Opened =
  | { kind: 'new' }
  | { kind: 'edit'; row: Transaction }
  | { kind: 'category'; rows: readonly Transaction[] }
  | { kind: 'text'; field: TextField; count: number }
  | ({ kind: 'merge' } & Sides)

type OpenDialogProps = {
  opened: Opened | undefined
  onClose: () => void
  which: Which
  count: number
  accounts: readonly Account[]
  categories: Categories
  actions: Actions
  canWrite: boolean
  onDelete: (row: Transaction) => void
  onMerge: (sides: Sides) => void
}

export function OpenDialog(props: OpenDialogProps) {
  const { opened, onClose, which, count, accounts, categories, actions, canWrite, onDelete } = props
  const { t } = useTranslation()
  if (!opened) return null
  switch (opened.kind) {
    case 'text':
      return (
        <TextDialog
          field={opened.field}
          count={opened.count}
          onClose={onClose}
          onSave={(set) => void actions.editMany(which, set)}
        />
      )
    case 'merge':
      return (
        <MergeDialog
          gone={opened.gone}
          kept={opened.kept}
          categories={categories}
          onClose={onClose}
          onMerge={props.onMerge}
        />
      )
    case 'category': {
      const [only] = opened.rows
      const single = opened.rows.length === 1 && !which.filter ? only : undefined
      return (
        <CategoryDialog
          title={
            single
              ? (single.payee ?? single.description)
              : t('transactions.bulk.title', { count: Math.max(count, opened.rows.length) })
          }
          selected={single?.splits[0]?.categoryId ?? undefined}
          options={categories.options}
          onClose={onClose}
          onPick={(categoryId) =>
            void (single ? actions.edit(single, { categoryId }) : actions.editMany(which, { categoryId }))
          }
        />
      )
    }
    default:
      return (
        <TransactionDialog
          {...(opened.kind === 'edit' ? { row: opened.row } : {})}
          accounts={accounts}
          categories={categories}
          canWrite={canWrite}
          onClose={onClose}
          onAdd={actions.saveNew}
          onSave={actions.saveEdit}
          onUnmerge={actions.unmerge}
          onDelete={onDelete}
        />
      )
  }
}
