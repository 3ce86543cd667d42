import { useNavigate } from '@tanstack/react-router'
import type { RowActs } from './ledger-row'
import type { Which } from './queries'
import type { Actions } from './use-actions'
import type { EditingState } from './use-editing'
import type { SelectionState } from './use-selection'

type Page = {
  canWrite: boolean
  selection: SelectionState
  editing: EditingState
  actions: Actions
  remove: (which: Which) => void
}

/** What can be done in a row of the list. */
export function useRowActs({ canWrite, selection, editing, actions, remove }: Page): RowActs {
  const navigate = useNavigate()
  return {
    canWrite,
    onEdit: editing.edit,
    onEndEdit: editing.endEdit,
    onCategory: (row, categoryId) => void actions.edit(row, { categoryId }),
    onPayee: (row, payee) => void actions.edit(row, { payee: payee || null }),
    onNote: (row, note) => void actions.edit(row, { note: note || null }),
    onOpen: (row) => editing.open({ kind: 'edit', row }),
    onToggle: (row, extend) => (extend ? selection.extendTo(row.id) : selection.toggle(row.id)),
    onDelete: (row) => remove({ ids: [row.id] }),
    onRule: ({ id }) => void navigate({ to: '/rules', search: { from: id } }),
    onUnlink: (row) => {
      if (row.transferId) void actions.unlink(row.transferId)
    },
  }
}
