import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '@/app/app'
import { chooseLocale } from '@/lib/locale'

/** The whole app at a page, for someone who is signed in. */
export async function openApp(path: string) {
  await chooseLocale('en-US')
  const history = createMemoryHistory({ initialEntries: [path] })
  render(<App history={history} />)
  return { user: userEvent.setup(), history }
}
