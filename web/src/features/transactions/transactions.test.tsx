import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { accountWith, splitWith, transactionWith } from '@/testing/ledger'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { brl, hears, ids, rows, serverHas } from '@/testing/transactions'
import { Transactions } from './transactions'

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
  await waitFor(() => expect(row).toHaveTextContent(/iFood.*Nubank.*Delivery.*To review/))
  expect(row).toHaveTextContent('Known merchant: iFood · 93%')
  expect(await screen.findByText('-R$54.28', { selector: 'td:last-child *' })).toBeInTheDocument()
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

test('A list of one account shows the balance after each row, and Reconcile', async () => {
  serverHas([transactionWith({ balance: brl(99_900) })])
  await showPage(<Transactions filter={{ account: accountWith().id }} onFilter={() => undefined} />)
  expect(await screen.findByText('R$999.00')).toBeInTheDocument()
  expect(screen.getByRole('columnheader', { name: 'Balance' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Reconcile' })).toHaveAttribute(
    'href',
    `/reconcile/${accountWith().id}`,
  )
})

test('Two rows are merged after a look at both, and the person says which one stays', async () => {
  serverHas()
  const merged = hears('post', '/api/v1/transactions/:id/merge', rows[1]!)
  const user = await openPage()
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.keyboard('jx')
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-index', '0'))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await screen.findByText('2 selected')
  await user.keyboard('m')
  const dialog = await screen.findByRole('dialog', { name: 'Merge into one' })
  await user.click(within(dialog).getByRole('radio', { name: /Uber/ }))
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }))
  expect(await screen.findByText('Merged into one transaction.')).toBeInTheDocument()
  expect(merged).toHaveBeenCalledWith({ intoId: ids[1] })
})

test('A viewer can read everything and change nothing', async () => {
  serverHas()
  const user = await openPage({ role: 'viewer' })
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.keyboard('jc')
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  expect(screen.queryByRole('combobox', { name: 'Category' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Add|Actions/ })).not.toBeInTheDocument()
  answers('get', '/api/v1/transactions/:id', rows[0]!)
  answers('get', '/api/v1/documents', { items: [], next: null })
  await user.click(screen.getAllByRole('button', { name: /^Details of/ })[0]!)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByLabelText('Amount')).toBeDisabled()
  expect(dialog.queryByRole('button', { name: /Save|Delete|Split/ })).not.toBeInTheDocument()
  await user.keyboard('{Escape}e')
  expect(await screen.findByRole('dialog')).toBeInTheDocument()
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
  const [, , second] = within(dialog).getAllByLabelText('Valor')
  // By percent first: a third of it is rounded to the cent.
  await user.type(within(dialog).getAllByLabelText('Porcentagem')[0]!, '33,3')
  await user.tab()
  expect(within(dialog).getAllByLabelText('Valor')[1]).toHaveValue('411,11')
  await user.clear(within(dialog).getAllByLabelText('Valor')[1]!)
  await user.type(within(dialog).getAllByLabelText('Valor')[1]!, '1.000,00')
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

test('Without the categories no row claims to have none, and there is a way to try again', async () => {
  serverHas()
  refuses('get', '/api/v1/categories', 500)
  const user = await openPage()
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent('No category')
  serverHas()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('IFOOD *RESTAURANTE SABOR')).toBeInTheDocument()
})

test('Totals that did not arrive say so and can be asked for again', async () => {
  serverHas()
  server.use(
    http.get('/api/v1/transactions', ({ request }) =>
      new URL(request.url).searchParams.has('withTotals')
        ? HttpResponse.json({ status: 500 }, { status: 500 })
        : HttpResponse.json({ items: rows, next: null }),
    ),
  )
  const user = await openPage()
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  serverHas()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('-R$54.28', { selector: 'td:last-child *' })).toBeInTheDocument()
})
