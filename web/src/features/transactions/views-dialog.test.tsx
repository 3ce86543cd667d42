import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answers, refuses } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { hears, serverHas } from '@/testing/transactions'
import { Transactions } from './transactions'

test('Filters are kept under a name, and a view brings them back', async () => {
  serverHas()
  const onFilter = vi.fn()
  const filter = { q: 'café', flow: 'out', min: 1000 } as const
  answers('get', '/api/v1/views', {
    items: [{ id: 'view', name: 'Salary', filter: { min: 1, needsReview: true } }],
  })
  const saved = hears('post', '/api/v1/views', { id: 'new', name: 'Coffee', filter: {} })
  await showPage(<Transactions filter={filter} onFilter={onFilter} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Views' }))
  await user.type(await screen.findByLabelText('Save these filters'), 'Coffee{Enter}')
  expect(await screen.findByText('View saved.')).toBeInTheDocument()
  expect(saved).toHaveBeenCalledWith({ name: 'Coffee', filter: { q: 'café', max: -1000 } })
  await user.click(screen.getByRole('button', { name: 'Views' }))
  await user.click(await screen.findByRole('button', { name: 'Salary' }))
  expect(onFilter).toHaveBeenLastCalledWith({ flow: 'in', review: true }, false)
})

async function openViews(filter: object) {
  serverHas()
  answers('get', '/api/v1/views', { items: [{ id: 'view', name: 'Salary', filter }] })
  await showPage(<Transactions filter={{}} onFilter={() => undefined} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Views' }))
  return { user, dialog: within(await screen.findByRole('dialog', { name: 'Saved views' })) }
}

test('A refused name is said in the dialog, and a new one closes it', async () => {
  refuses('patch', '/api/v1/views/:id', 409, { code: 'view.name-taken' })
  const { user, dialog } = await openViews({ min: 1 })
  await user.click(await dialog.findByRole('button', { name: 'Rename Salary' }))
  await user.type(dialog.getByLabelText('Name'), 'Wages{Enter}')
  expect(await dialog.findByRole('alert')).toBeInTheDocument()
  hears('patch', '/api/v1/views/:id', { id: 'view', name: 'Wages', filter: {} })
  await user.click(dialog.getByRole('button', { name: 'Rename Salary' }))
  await user.type(dialog.getByLabelText('Name'), 'Wages{Enter}')
  expect(await screen.findByText('View renamed.')).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('A view says that part of it cannot be shown here', async () => {
  const { dialog } = await openViews({ transfer: true })
  expect(await dialog.findByText(/has no field here/)).toBeInTheDocument()
})
