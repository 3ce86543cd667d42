import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Household } from '@/lib/api/me'
import { household } from '@/testing/people'
import { show } from '@/testing/render'
import { hears } from '@/testing/transactions'
import { HouseholdCard } from './household-card'

async function keepFor(months: string, before: number | null) {
  const saved = hears('patch', '/api/v1/households/:id', {})
  await show(<HouseholdCard household={{ ...household, changeMonths: before } as Household} />)
  const user = userEvent.setup()
  await user.selectOptions(screen.getByLabelText('Keep changes for'), months)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  return { user, saved }
}

test('Keeping changes for a shorter time asks first, since it cannot be taken back', async () => {
  const { user, saved } = await keepFor('3 months', null)
  const dialog = within(await screen.findByRole('dialog', { name: 'Forget older changes?' }))
  expect(dialog.getByText(/more than 3 months ago can no longer be undone/)).toBeInTheDocument()
  expect(saved).not.toHaveBeenCalled()
  await user.click(dialog.getByRole('button', { name: 'Forget them' }))
  expect(await screen.findByText('Saved')).toBeInTheDocument()
  expect(saved.mock.calls[0]?.[0]).toMatchObject({ changeMonths: 3 })
})

test('Keeping them for longer is saved at once', async () => {
  const { saved } = await keepFor('12 months', 6)
  expect(await screen.findByText('Saved')).toBeInTheDocument()
  expect(saved).toHaveBeenCalledOnce()
})
