import type { Actions } from './use-actions'
import type { EditingState } from './use-editing'
import { useLedgerKeys } from './use-ledger-keys'
import type { Rows } from './use-rows'

type Page = { list: Rows; editing: EditingState; actions: Actions; canWrite: boolean; remove: () => void }

/** What each key of the list does on this page. */
export function usePageKeys({ list, editing, actions, canWrite, remove }: Page) {
  const { rows, order, selection, current, currentId, setCurrentId, row, chosen, sides } = list
  return useLedgerKeys({
    canWrite,
    hasRows: rows.length > 0,
    move: (by, extend) => {
      const next = order[Math.min(Math.max(current + by, 0), order.length - 1)]
      if (!next) return
      if (extend) selection.extendTo(next, currentId)
      // The keys work from anywhere on the page; what had the focus outside the list gives it to the row.
      const active = document.activeElement
      if (next !== currentId && active instanceof HTMLElement && !active.closest('[role=grid]')) active.blur()
      setCurrentId(next)
    },
    toggle: () => row && selection.toggle(row.id),
    selectShown: selection.selectShown,
    clear: selection.clear,
    undo: actions.undoLast,
    category: () => editing.begin('category'),
    payee: () => editing.begin('payee'),
    note: () => editing.begin('note'),
    tags: () => editing.begin('tags'),
    open: () => row && editing.open({ kind: 'edit', row }),
    remove: () => chosen.length > 0 && remove(),
    link: () => sides && void actions.link(sides.from, sides.to),
    merge: editing.merge,
    add: () => editing.open({ kind: 'new' }),
  })
}
