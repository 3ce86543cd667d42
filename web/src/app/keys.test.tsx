import { createMemoryHistory } from '@tanstack/react-router'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { beginSession } from '@/lib/api/session'
import { chooseLocale } from '@/lib/locale'
import { ana, serverKnows, tokensFor } from '@/testing/people'
import { App } from './app'

const openHome = async () => {
  render(<App history={createMemoryHistory({ initialEntries: ['/activity'] })} />)
  await screen.findByRole('heading', { name: 'Activity' })
  return userEvent.setup()
}

beforeEach(async () => {
  serverKnows(ana)
  await chooseLocale('en-US')
  beginSession(tokensFor('ana'))
})

test('Any place is reached by typing part of its name in the palette', async () => {
  const user = await openHome()
  await user.keyboard('{Control>}k{/Control}')
  const palette = await screen.findByRole('dialog', { name: 'Search pages and actions' })
  await user.type(within(palette).getByRole('combobox'), 'sett{Enter}')
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeInTheDocument()
  expect(palette).not.toHaveAttribute('open')
})

test('Two keys in a row go to a place', async () => {
  const user = await openHome()
  await user.keyboard('gs')
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeInTheDocument()
})

test('The question mark lists the keys, and h hides amounts', async () => {
  const user = await openHome()
  await user.keyboard('h')
  expect(await screen.findByRole('button', { name: 'Show amounts' })).toBeInTheDocument()
  await user.keyboard('h?')
  const help = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(within(help).getByText('Hide amounts')).toBeInTheDocument()
})

test('Letters typed into a field stay letters, and lone keys can be switched off', async () => {
  const user = await openHome()
  await user.keyboard('gs')
  const name = await screen.findByLabelText('Your name')
  await user.type(name, 'h?')
  expect(name).toHaveValue('Ana Souzah?')
  const lone = screen.getByRole('checkbox', { name: /Single-key/ })
  await user.click(lone)
  await user.keyboard('h')
  expect(screen.getByRole('button', { name: 'Hide amounts' })).toBeInTheDocument()
  await user.click(lone)
})
