import { useState } from 'react'
import { usePhone } from '@/lib/media'
import type { Editing } from './ledger-row'
import type { Opened } from './open-dialog'
import type { Transaction } from './queries'
import type { Rows } from './use-rows'

/** The cell that is written in and the dialog that is open, and what begins either. */
export function useEditing({ selection, chosen, count, twins, setCurrentId }: Rows) {
  const phone = usePhone()
  const [cell, setCell] = useState<{ id: string; field: Editing }>()
  const [opened, open] = useState<Opened>()
  const edit = (row: Transaction, field: Editing) => {
    setCurrentId(row.id)
    if (field === 'category' && row.splits.length > 1) open({ kind: 'edit', row })
    else if (field === 'category' && phone) open({ kind: 'category', rows: [row] })
    else setCell({ id: row.id, field })
  }
  return {
    cell,
    opened,
    open,
    edit,
    endEdit: () => setCell(undefined),
    close: () => open(undefined),
    /** One row is edited in its cell, several in a dialog. */
    begin: (field: Editing | 'tags') => {
      const [only] = chosen
      if (!only) return
      if (chosen.length === 1 && !selection.all && field !== 'tags') edit(only, field)
      else if (field === 'category') open({ kind: 'category', rows: chosen })
      else open({ kind: 'text', field, count })
    },
    merge: () => twins && open({ kind: 'merge', ...twins }),
  }
}

export type EditingState = ReturnType<typeof useEditing>
