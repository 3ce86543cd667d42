import { createMemoryHistory } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { beginSession } from '@/lib/api/session'
import { chooseLocale } from '@/lib/locale'
import { ana, serverKnows, tokensFor } from '@/testing/people'
import { App } from './app'

const arrival = vi.hoisted(() => {
  let arrive: (() => void) | undefined
  const promise = new Promise((resolve) => {
    arrive = () => resolve(undefined)
  })
  return { promise, arrive: () => arrive?.() }
})
vi.mock('@/features/shell/palette', async (original) => {
  await arrival.promise
  return original()
})

test('While the palette is on its way, no key does what it does on the page below', async () => {
  serverKnows(ana)
  await chooseLocale('en-US')
  beginSession(tokensFor('ana'))
  render(<App history={createMemoryHistory({ initialEntries: ['/activity'] })} />)
  await screen.findByRole('heading', { name: 'Activity' })
  const user = userEvent.setup()
  await user.keyboard('{Control>}k{/Control}h')
  expect(screen.getByRole('button', { name: 'Hide amounts' })).toBeInTheDocument()
  arrival.arrive()
  expect(await screen.findByRole('dialog', { name: 'Search pages and actions' })).toBeInTheDocument()
})
