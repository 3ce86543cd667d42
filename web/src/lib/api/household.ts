import { keepChoice, readChoice } from '../storage'
import { restartScreen } from './session'

const key = 'fm.household'

/** The household that requests are about; none means the person's first one. */
export const currentHousehold = () => readChoice(key)

export function chooseHousehold(id: string): void {
  keepChoice(key, id)
  restartScreen()
}

export function forgetHousehold(): void {
  keepChoice(key, null)
}
