import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { accountWith, categoryWith, splitWith, transactionWith } from '@/testing/ledger'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Transactions } from './transactions'

const ids = ['0198bbbb-0000-7000-8000-000000000001', '0198bbbb-0000-7000-8000-000000000002']
const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const clp = (minorUnits: number) => ({ minorUnits, currency: 'CLP' })
const rows = [
  transactionWith({ id: ids[0]!, needsReview: true }),
  transactionWith({ id: ids[1]!, payee: 'Uber', description: 'UBER *TRIP', amount: brl(-1500) }),
]
const sum = (money: typeof brl) => ({
  currency: money(0).currency,
  inflow: money(0),
  outflow: money(-5428),
  total: money(-5428),
})

function serverHas(items: readonly object[] = rows) {
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', '/api/v1/categories', {
    items: [
      categoryWith({}),
      categoryWith({ id: 'delivery', key: 'food.delivery', parentId: 'food' }),
      categoryWith({ id: 'restaurants', key: 'food.restaurants', parentId: 'food' }),
    ],
  })
  answers('get', '/api/v1/reports/categories', { rows: [], rates: [], unknown: 0 })
  answers('get', '/api/v1/transactions', {
    items,
    next: null,
    totals: { count: items.length, sums: [sum(brl), sum(clp)] },
  })
}

/** Hears what is sent to a route, and answers it. */
function hears(method: 'post' | 'patch', path: string, answer: object) {
  const heard = vi.fn()
  server.use(
    http[method](path, async ({ request }) => {
      heard(await request.json())
      return HttpResponse.json(answer, { headers: { 'X-Change-Set-Id': 'act-1' } })
    }),
  )
  return heard
}

const showTransactions = (options?: { role?: string; locale?: string }) =>
  showPage(<Transactions filter={{}} onFilter={() => undefined} />, options)

const openPage = async (options?: { role?: string; locale?: string }) => {
  await showTransactions(options)
  return userEvent.setup()
}

test('A row shows whose it is, what the bank wrote and that it waits for review; currencies are not added', async () => {
  serverHas()
  await openPage()
  const row = (await screen.findByText('IFOOD *RESTAURANTE SABOR')).closest('[role=row]') as HTMLElement
  expect(row).toHaveTextContent(/iFood.*Nubank.*Delivery.*To review/)
  expect(row).toHaveTextContent('Dictionary of merchants · 93%')
  expect(screen.getByText('-R$54.28', { selector: 'td:last-child *' })).toBeInTheDocument()
  expect(screen.getByText('-CLP 5,428', { selector: 'td:last-child *' })).toBeInTheDocument()
})

test('c and Enter change the category; the others that look the same are changed in one act and undone in one', async () => {
  serverHas()
  const corrected = transactionWith({ splits: [splitWith({ categoryId: 'restaurants', source: 'person' })] })
  const patched = hears('patch', '/api/v1/transactions/:id', { ...corrected, similar: { count: 14 } })
  const bulk = hears('post', '/api/v1/transactions/bulk', { changeSetId: 'act-2', changed: 14 })
  const undone = vi.fn()
  server.use(
    http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
      undone(params.id)
      return HttpResponse.json({ changeSetId: 'act-3', rows: 14, conflicts: [] })
    }),
  )
  const user = await openPage()
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.keyboard('jc')
  await user.type(await screen.findByRole('combobox', { name: 'Category' }), 'restau{Enter}')
  await waitFor(() => expect(patched).toHaveBeenCalledWith({ categoryId: 'restaurants' }))
  expect(await screen.findByText('14 others look the same: change them too?')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Change all' }))
  await screen.findByText('14 transactions changed.')
  expect(bulk).toHaveBeenCalledWith({
    similarTo: rows[0]!.id,
    set: { categoryId: 'restaurants' },
    delete: false,
  })
  await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1)!)
  await waitFor(() => expect(undone).toHaveBeenCalledWith('act-2'))
})

test('Undo after a correction is about that correction, whatever was written since', async () => {
  serverHas()
  hears('patch', '/api/v1/transactions/:id', transactionWith({ note: 'mine' }))
  const undone = vi.fn()
  server.use(
    http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
      undone(params.id)
      return HttpResponse.json({ changeSetId: 'act-9', rows: 1, conflicts: [] })
    }),
  )
  const user = await openPage()
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.keyboard('jc')
  await user.type(await screen.findByRole('combobox', { name: 'Category' }), 'restau{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(undone).toHaveBeenCalledWith('act-1'))
})

test('A row leads to a rule made from it', async () => {
  serverHas()
  const router = await showTransactions()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Actions for iFood' }))
  await user.click(screen.getByRole('menuitem', { name: 'Create a rule' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/rules'))
  expect(router.state.location.search).toEqual({ from: ids[0] })
})

test('Several rows are picked with the keyboard and deleted as one act', async () => {
  serverHas()
  const bulk = hears('post', '/api/v1/transactions/bulk', { changeSetId: 'act-2', changed: 2 })
  const user = await openPage()
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.keyboard('jx')
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-index', '0'))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(await screen.findByText('2 selected')).toBeInTheDocument()
  await user.keyboard('d')
  await screen.findByText('2 transactions deleted.')
  expect(bulk).toHaveBeenCalledWith({ ids, delete: true })
  expect(screen.queryByText('UBER *TRIP')).not.toBeInTheDocument()
})

test('A refused correction is taken back on screen and said in words', async () => {
  serverHas()
  refuses('patch', '/api/v1/transactions/:id', 409, { code: 'transaction.reconciled' })
  const user = await openPage()
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.keyboard('jp')
  await user.type(await screen.findByRole('textbox', { name: 'Payee' }), 'Dinner{Enter}')
  expect(await screen.findByText(/This transaction is reconciled/)).toBeInTheDocument()
  expect(screen.getByText('iFood')).toBeInTheDocument()
})

test('A viewer can read everything and change nothing', async () => {
  serverHas()
  const user = await openPage({ role: 'viewer' })
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.keyboard('jc')
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  expect(screen.queryByRole('combobox', { name: 'Category' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Add|Actions/ })).not.toBeInTheDocument()
})

test('An empty ledger offers the import', async () => {
  serverHas([])
  await openPage({ locale: 'pt-BR' })
  const link = await screen.findByRole('link', { name: 'Importar um arquivo do banco' })
  expect(link).toHaveAttribute('href', '/import')
})

test('By hand, in Portuguese, 1.234,56 is entered to the cent and divided into parts that must add up', async () => {
  serverHas()
  const entered = hears('post', '/api/v1/transactions', rows[0]!)
  const user = await openPage({ locale: 'pt-BR' })
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.click(screen.getByRole('button', { name: 'Adicionar transação' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Valor'), '1.234,56')
  await user.click(within(dialog).getByRole('button', { name: 'Dividir' }))
  const [, first, second] = within(dialog).getAllByLabelText('Valor')
  await user.type(first!, '1.000,00')
  expect(within(dialog).getByText('R$ 234,56')).toBeInTheDocument()
  expect(within(dialog).getByRole('button', { name: 'Salvar' })).toBeDisabled()
  await user.type(second!, '234,56')
  await user.click(within(dialog).getByRole('button', { name: 'Salvar' }))
  await screen.findByText('Transação adicionada.')
  expect(entered.mock.calls[0]?.[0]).toMatchObject({
    amount: brl(-123_456),
    splits: [{ amount: brl(-100_000) }, { amount: brl(-23_456) }],
  })
})
