import { keepChoice, readChoice } from './storage'
import { createStore, useStore } from './store'

// The eye: while closed, no amount is on screen, in charts either.
const key = 'fm.privacy'
const hidden = createStore(readChoice(key) === 'hidden')

hidden.subscribe(() => {
  keepChoice(key, hidden.get() ? 'hidden' : null)
})

export function togglePrivacy(): void {
  hidden.set(!hidden.get())
}

/** True while amounts must not be shown. */
export const useAmountsHidden = () => useStore(hidden)
