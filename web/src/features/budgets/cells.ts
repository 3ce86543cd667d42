import type { KeyboardEvent } from 'react'

/** Marks an amount that can be written in. */
export const cell = { 'data-amount': '' }

/** On a phone a row's name has a line of its own, above its three amounts. */
export const phoneRow = 'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_6.5rem_7rem]'

/** Up and down, and Enter, go to the amount above or below, as in a spreadsheet. */
export function moveBetweenCells(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: event.shiftKey ? -1 : 1 }[event.key]
  if (
    step === undefined ||
    !(event.target instanceof HTMLInputElement) ||
    !('amount' in event.target.dataset)
  )
    return
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-amount]')]
  const next = all[all.indexOf(event.target) + step]
  event.preventDefault()
  if (!next) {
    // Leaving it is what keeps the amount.
    event.target.blur()
    event.target.focus()
    return
  }
  next.focus()
  next.select()
}
