import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { categoryWith } from '@/testing/ledger'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Categories } from './categories'

const food = categoryWith({ version: 'v1' })
const delivery = categoryWith({ id: 'delivery', key: 'food.delivery', parentId: 'food', version: 'v2' })
const pets = categoryWith({ id: 'pets', key: null, name: 'Pets', hidden: true, version: 'v3' })
const salary = categoryWith({ id: 'salary', key: 'salary', kind: 'income' })

/** Hears what is sent, and answers it with an act that can be undone. */
function hears(method: 'post' | 'patch' | 'delete', path: string, answer: object | null) {
  const heard = vi.fn()
  server.use(
    http[method](path, async ({ request }) => {
      heard(
        method === 'delete' ? new URL(request.url).search : await request.json(),
        request.headers.get('if-match'),
      )
      const headers = { 'X-Change-Set-Id': 'act-1' }
      return answer
        ? HttpResponse.json(answer, { headers })
        : new HttpResponse(null, { status: 204, headers })
    }),
  )
  return heard
}

const openPage = async (options?: { role?: string; locale?: string }) => {
  answers('get', '/api/v1/categories', { items: [food, delivery, pets, salary] })
  await showPage(<Categories />, options)
  await screen.findByRole('heading', { level: 1 })
  return userEvent.setup()
}

const choose = async (user: ReturnType<typeof userEvent.setup>, name: string, action: string) => {
  await user.click(await screen.findByRole('button', { name: `Actions for ${name}` }))
  await user.click(screen.getByRole('menuitem', { name: action }))
}

test('Each kind is a tree in the household’s words, and what is hidden says so', async () => {
  await openPage()
  const spending = within(await screen.findByRole('list', { name: 'Spending' }))
  const family = spending.getByRole('button', { name: 'Food' }).closest('li') as HTMLElement
  expect(within(family).getByRole('list')).toHaveTextContent('Delivery')
  expect(spending.getByRole('button', { name: 'Pets' }).closest('li')).toHaveTextContent('hidden')
  const income = within(screen.getByRole('list', { name: 'Income' }))
  expect(income.getAllByRole('listitem')).toHaveLength(1)
})

test('A new one is written by keyboard alone, below the one it was asked for', async () => {
  const user = await openPage()
  const created = hears('post', '/api/v1/categories', { ...pets, id: 'tea', name: 'Tea' })
  await choose(user, 'Food', 'Add one below')
  await user.keyboard('Tea{Enter}')
  expect(await screen.findByText('Tea saved.')).toBeInTheDocument()
  expect(created).toHaveBeenCalledWith({ name: 'Tea', colour: '#E4572E', parentId: 'food' }, null)
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument()
  await user.keyboard('n')
  expect(await screen.findByRole('dialog', { name: 'New category' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
})

test('A shipped one is renamed, and gets its own name back by an empty one', async () => {
  const user = await openPage()
  const edited = hears('patch', '/api/v1/categories/:id', { ...delivery, name: 'Takeaway' })
  await user.click(await screen.findByRole('button', { name: 'Delivery' }))
  await user.keyboard('Takeaway{Enter}')
  expect(await screen.findByText('Takeaway saved.')).toBeInTheDocument()
  expect(edited).toHaveBeenLastCalledWith({ name: 'Takeaway' }, '"v2"')
  answers('get', '/api/v1/categories', { items: [food, { ...delivery, name: 'Takeaway' }] })
  await user.click(await screen.findByRole('button', { name: 'Delivery' }))
  await user.selectOptions(screen.getByLabelText('Under'), 'None: at the top')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(edited).toHaveBeenLastCalledWith({ parentId: null }, '"v2"'))
})

test('One with others below it stays at the top and is not deleted before them', async () => {
  const user = await openPage()
  await user.click(await screen.findByRole('button', { name: 'Food' }))
  expect(screen.getByLabelText('Under')).toBeDisabled()
  await user.keyboard('{Escape}')
  await choose(user, 'Food', 'Delete')
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete Food?' }))
  expect(dialog.getByText(/Move or delete those first/)).toBeInTheDocument()
  expect(dialog.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument()
})

test('What is under a deleted one goes where the person says', async () => {
  const user = await openPage()
  const deleted = hears('delete', '/api/v1/categories/:id', null)
  await choose(user, 'Delivery', 'Delete')
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete Delivery?' }))
  const choice = dialog.getByLabelText('What is under it goes to')
  expect(within(choice).queryByRole('option', { name: 'Pets' })).not.toBeInTheDocument()
  await user.selectOptions(choice, 'Food')
  await user.click(dialog.getByRole('button', { name: 'Delete' }))
  expect(await screen.findByText('Delivery deleted.')).toBeInTheDocument()
  expect(deleted).toHaveBeenCalledWith('?moveTo=food', null)
})

test('One is hidden and offered again; a refusal is said in words', async () => {
  const user = await openPage()
  const edited = hears('patch', '/api/v1/categories/:id', pets)
  await choose(user, 'Pets', 'Show again')
  expect(await screen.findByText('Pets is offered again.')).toBeInTheDocument()
  expect(edited).toHaveBeenCalledWith({ hidden: false }, '"v3"')
  refuses('patch', '/api/v1/categories/:id', 409, { code: 'category.parent-invalid' })
  await choose(user, 'Delivery', 'Hide')
  expect(await screen.findByText(/cannot be placed there/)).toBeInTheDocument()
})

test('Arrows go from name to name', async () => {
  const user = await openPage()
  const first = await screen.findByRole('button', { name: 'Food' })
  first.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('button', { name: 'Salary' })).toHaveFocus()
  await user.keyboard('{Home}')
  expect(first).toHaveFocus()
})

test('Words find a category with its family', async () => {
  const user = await openPage()
  await user.type(await screen.findByRole('searchbox', { name: 'Find a category' }), 'deliv')
  await waitFor(() => expect(screen.queryByText('Pets')).not.toBeInTheDocument())
  expect(screen.getByRole('button', { name: 'Delivery' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Food' })).toBeInTheDocument()
})

test('A viewer reads them and changes nothing, in Portuguese too', async () => {
  await openPage({ role: 'viewer', locale: 'pt-BR' })
  expect(await screen.findByText('Alimentação')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Nova categoria|Ações/ })).not.toBeInTheDocument()
})
