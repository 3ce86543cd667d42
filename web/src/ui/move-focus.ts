import type { KeyboardEvent } from 'react'

/** Arrows go from one part that is marked data-row to the next, over all lists of the page. */
export function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const row = (event.target as HTMLElement).closest('[data-row]')
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return
  const all = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = all.indexOf(row as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to === undefined || !all[to]) return
  event.preventDefault()
  all[to].focus()
}
