import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { delay, http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { transactionWith } from '@/testing/ledger'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Merchants } from './merchants'
import type { Merchant } from './queries'

const path = '/api/v1/merchants'
const uber: Merchant = {
  id: 'uber',
  name: 'Uber',
  texts: [
    { key: 'uber trip', count: 40 },
    { key: 'uber help', count: 2 },
  ],
  count: 42,
}
const rides: Merchant = { id: 'rides', name: 'Uber rides', texts: [{ key: 'uberbv', count: 7 }], count: 7 }

/** Hears what is sent, and answers it with an act that can be undone. */
function hears(method: 'post' | 'patch' | 'delete', at: string, answer: object | null) {
  const heard = vi.fn()
  server.use(
    http[method](at, async ({ request, params }) => {
      heard(params.id, method === 'delete' ? null : await request.json())
      const headers = { 'X-Change-Set-Id': 'act-1' }
      return answer
        ? HttpResponse.json(answer, { headers })
        : new HttpResponse(null, { status: 204, headers })
    }),
  )
  return heard
}

type Options = {
  role?: string
  locale?: string
  from?: string
  items?: readonly object[]
  next?: string | null
}

const openPage = async ({ from, items = [uber, rides], next = null, ...options }: Options = {}) => {
  const [onWords, onLeave] = [vi.fn(), vi.fn()]
  answers('get', path, { items: [...items], next })
  await showPage(<Merchants words={undefined} onWords={onWords} from={from} onLeave={onLeave} />, options)
  await screen.findByRole('heading', { level: 1 })
  return { user: userEvent.setup(), onWords, onLeave }
}

test('Each merchant shows its bank texts, and leads to its transactions', async () => {
  await openPage()
  const row = (await screen.findByRole('button', { name: 'Uber' })).closest('li') as HTMLElement
  expect(row).toHaveTextContent('uber trip, uber help')
  expect(within(row).getByRole('link', { name: '42 transactions' })).toHaveAttribute(
    'href',
    '/transactions?q=Uber',
  )
})

test('A name and the bank texts behind it are changed in one act', async () => {
  const { user } = await openPage()
  const edited = hears('patch', `${path}/:id`, { ...uber, name: 'Rides' })
  answers('get', `${path}/texts`, {
    items: [
      { key: 'uber trip', count: 40, merchant: 'Uber' },
      { key: 'uberbv', count: 7, merchant: 'Uber rides' },
    ],
  })
  await user.click(await screen.findByRole('button', { name: 'Uber' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit merchant' }))
  await user.clear(dialog.getByLabelText('Name'))
  await user.type(dialog.getByLabelText('Name'), 'Rides')
  await user.click(dialog.getByRole('button', { name: 'Remove uber help' }))
  expect(dialog.getByText(/Transactions that show the name keep it/)).toBeInTheDocument()
  expect(dialog.getByRole('button', { name: 'Remove uber trip' })).toBeDisabled()
  await user.type(dialog.getByRole('searchbox', { name: 'Add a bank text' }), 'ub')
  expect(await dialog.findByText('now Uber rides')).toBeInTheDocument()
  expect(dialog.queryByRole('button', { name: /uber trip 40/ })).not.toBeInTheDocument()
  await user.keyboard('{Enter}')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Rides saved.')).toBeInTheDocument()
  expect(edited).toHaveBeenCalledWith('uber', { name: 'Rides', add: ['uberbv'], remove: ['uber help'] })
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument()
})

test('Several are joined by keyboard under the name that most transactions have', async () => {
  const { user } = await openPage()
  const joined = hears('post', `${path}/:id/join`, uber)
  await user.click(await screen.findByRole('checkbox', { name: 'Select Uber rides' }))
  expect(screen.getByRole('button', { name: 'Join' })).toBeDisabled()
  await user.click(screen.getByRole('checkbox', { name: 'Select Uber' }))
  await user.keyboard('m')
  await screen.findByRole('dialog', { name: 'Join into one merchant' })
  expect(screen.getByRole('radio', { name: /^Uber 42/ })).toBeChecked()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Joined as Uber.')).toBeInTheDocument()
  expect(joined).toHaveBeenCalledWith('uber', { ids: ['rides'] })
  expect(screen.queryByRole('toolbar')).not.toBeInTheDocument()
})

test('One is removed at once, and the key takes it back', async () => {
  const { user } = await openPage()
  const deleted = hears('delete', `${path}/:id`, null)
  const undone = vi.fn()
  server.use(
    http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
      undone(params.id)
      return HttpResponse.json({ conflicts: [] })
    }),
  )
  await user.click(await screen.findByRole('button', { name: 'Actions for Uber' }))
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }))
  expect(await screen.findByText(/^Uber removed/)).toBeInTheDocument()
  expect(deleted).toHaveBeenCalledWith('uber', null)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(undone).toHaveBeenCalledWith('act-1'))
})

test('The merchant of a transaction gets a name, and the person is back where they were', async () => {
  answers('get', '/api/v1/transactions/:id', transactionWith({ id: 'row-1' }))
  const { user, onLeave } = await openPage({ from: 'row-1', items: [] })
  const named = hears('post', path, { ...rides, name: 'Sabor' })
  const field = await screen.findByLabelText('Name')
  expect(field).toHaveValue('iFood')
  expect(field).toHaveFocus()
  expect(screen.getByText('The bank writes: IFOOD *RESTAURANTE SABOR')).toBeInTheDocument()
  // Once it has the name, what was asked about it answers sooner than the list.
  server.use(
    http.get(path, async ({ request }) => {
      if (!new URL(request.url).searchParams.has('transactionId')) await delay(300)
      return HttpResponse.json({ items: [{ ...rides, name: 'Sabor' }], next: null })
    }),
  )
  await user.clear(field)
  await user.type(field, 'Sabor{Enter}')
  await waitFor(() => expect(onLeave).toHaveBeenCalled())
  expect(named).toHaveBeenCalledWith(undefined, { name: 'Sabor', transactionId: 'row-1' })
})

test('A name that another merchant has is refused in words', async () => {
  answers('get', '/api/v1/transactions/:id', transactionWith({ id: 'row-1' }))
  const { user } = await openPage({ from: 'row-1' })
  refuses('patch', `${path}/:id`, 409, { code: 'merchant.name-taken' })
  await user.type(await screen.findByLabelText('Name'), ' rides{Enter}')
  expect(await screen.findByText(/join the two instead/)).toBeInTheDocument()
})

test('Words are told to the address, and one page follows the other', async () => {
  const { user, onWords } = await openPage({ items: [uber], next: 'after-uber' })
  const more = await screen.findByRole('button', { name: 'Show more' })
  const asked = vi.fn()
  server.use(
    http.get(path, ({ request }) => {
      asked(new URL(request.url).searchParams.get('cursor'))
      return HttpResponse.json({ items: [rides], next: null })
    }),
  )
  await user.click(more)
  expect(await screen.findByRole('button', { name: 'Uber rides' })).toBeInTheDocument()
  expect(asked).toHaveBeenCalledExactlyOnceWith('after-uber')
  expect(screen.getByRole('button', { name: 'Uber' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument()
  await user.type(screen.getByRole('searchbox', { name: /Find a merchant/ }), 'ube')
  await waitFor(() => expect(onWords).toHaveBeenCalledWith('ube'))
})

test('A viewer reads them and changes nothing', async () => {
  await openPage({ role: 'viewer', locale: 'pt-BR' })
  expect(await screen.findByText('Uber rides')).toBeInTheDocument()
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Ações/ })).not.toBeInTheDocument()
})

test('Without any, the transactions are the next step', async () => {
  await openPage({ items: [], locale: 'es-MX' })
  expect(await screen.findByRole('link', { name: 'Abrir las transacciones' })).toHaveAttribute(
    'href',
    '/transactions',
  )
})
