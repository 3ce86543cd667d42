import { useState } from 'react'

type Selection = {
  ids: ReadonlySet<string>
  /** Everything that the filter finds, shown or not. */
  all: boolean
}

const nothing: Selection = { ids: new Set(), all: false }

/** Which rows the next act is about. The rows between the last one picked and another are picked with shift. */
export function useSelection(order: readonly string[]) {
  const [selection, setSelection] = useState(nothing)
  const [anchor, setAnchor] = useState<string>()

  const toggle = (id: string) => {
    setAnchor(id)
    const ids = new Set(selection.ids)
    if (!ids.delete(id)) ids.add(id)
    setSelection({ ids, all: false })
  }

  const extendTo = (id: string, from?: string) => {
    const start = order.indexOf(anchor ?? from ?? id)
    const end = order.indexOf(id)
    if (anchor === undefined) setAnchor(from ?? id)
    const between = order.slice(Math.min(start, end), Math.max(start, end) + 1)
    setSelection({ ids: new Set([...selection.ids, ...between]), all: false })
  }

  return {
    ids: selection.ids,
    all: selection.all,
    size: selection.ids.size,
    toggle,
    extendTo,
    selectShown: () => setSelection({ ids: new Set(order), all: false }),
    selectAll: () => setSelection({ ids: new Set(order), all: true }),
    clear: () => {
      setSelection(nothing)
      setAnchor(undefined)
    },
  }
}

export type SelectionState = ReturnType<typeof useSelection>
