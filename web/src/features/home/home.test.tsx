import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { togglePrivacy } from '@/lib/privacy'
import { accountWith, categoryWith, transactionWith } from '@/testing/ledger'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Home } from './home'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const account = accountWith()
const row = {
  month: '2026-11',
  categoryId: 'food',
  accountId: null,
  currency: 'BRL',
  inflow: brl(985_000),
  outflow: brl(-456_789),
  income: brl(985_000),
  spending: brl(-456_789),
  total: brl(528_211),
  count: 12,
}

beforeEach(() => {
  answers('get', '/api/v1/accounts', { items: [account] })
  answers('get', '/api/v1/categories', { items: [categoryWith({})] })
  answers('get', '/api/v1/reports/summary', {
    rows: [row],
    rates: [],
    unknown: 0,
    balances: [
      { accountId: account.id, balance: account.balance, balanceKnown: true, inBase: account.balance },
    ],
  })
  answers('get', '/api/v1/review', { items: [], counts: { category: 1, duplicate: 2, transfer: 0 } })
  answers('get', '/api/v1/reports/categories', { rows: [row], rates: [], unknown: 2 })
  answers('get', '/api/v1/reports/cash-flow', { rows: [row], rates: [], unknown: 0 })
  answers('get', '/api/v1/bills', { items: [], totals: [] })
  answers('get', '/api/v1/forecast', { today: '2099-01-01', accounts: [], totals: [], events: [] })
  answers('get', '/api/v1/forecast/safe-to-spend', { today: '2099-01-01', items: [] })
  answers('get', '/api/v1/budgets/:month', { start: null, groups: [] })
  answers('get', '/api/v1/transactions', {
    items: [transactionWith()],
    next: null,
    totals: { count: 3, sums: [] },
  })
})

const onMonth = vi.fn()
const openHome = (options?: { role?: string; locale?: string }) =>
  showPage(<Home month="2026-11" onMonth={onMonth} />, options)
const card = async (name: string) =>
  (await screen.findByRole('heading', { name })).closest('section') as HTMLElement

test('Home says what there is, what came and went, and what waits for review', async () => {
  await openHome()
  const worth = await screen.findByRole('region', { name: 'Net worth' })
  expect(await within(worth).findByText('R$1,234.56')).toBeInTheDocument()
  expect(await screen.findByRole('link', { name: '3 to review' })).toHaveAttribute('href', '/review')
  const food = await screen.findByRole('link', { name: 'Food' })
  expect(food.getAttribute('href')).toBe('/transactions?category=food&from=2026-11-01&to=2026-11-30')
  expect(screen.getByText(/2 entries are not included/)).toBeInTheDocument()
})

test('How far the budget is spent is on the page, the fullest first, and only where there is one', async () => {
  const rowOf = (categoryId: string, activity: number, available: number, alert: number) => ({
    categoryId,
    carriedIn: brl(0),
    assigned: brl(10_000),
    activity: brl(activity),
    available: brl(available),
    alert,
  })
  answers('get', '/api/v1/budgets/:month', {
    start: '2026-11',
    toBeAssigned: brl(4_200),
    groups: [
      {
        isWhole: false,
        own: rowOf('nothing', 0, 10_000, 0),
        rows: [rowOf('some', -2_500, 7_500, 0), rowOf('food', -12_000, -2_000, 100)],
      },
    ],
  })
  await openHome()
  const budget = within(await card('Budget'))
  const [first, second, ...rest] = budget.getAllByRole('listitem')
  expect(first).toHaveTextContent('FoodOverspent -R$20.00')
  expect(second).toHaveTextContent('Left R$75.00')
  expect(rest).toEqual([])
  expect(budget.getByText('To be assigned')).toHaveTextContent('R$42.00')
  expect(budget.getByRole('link', { name: 'All categories' })).toHaveAttribute('href', '/budgets')
})

test('Bills of cards are on the page with what is committed to them, and only when there are any', async () => {
  const bill = {
    accountId: account.id,
    state: 'open',
    from: '2099-03-11',
    to: '2099-04-10',
    dueDate: '2099-04-20',
    stillDue: brl(7_000),
    committed: brl(10_000),
  }
  answers('get', '/api/v1/bills', { items: [bill, { ...bill, state: 'upcoming' }], totals: [] })
  await openHome()
  const due = await screen.findByRole('link', { name: 'Rows of the bill of Nubank, Apr 20' })
  expect(due).toHaveAttribute('href', `/transactions?account=${account.id}&from=2099-03-11&to=2099-04-10`)
  expect(due.closest('li')).toHaveTextContent('NubankR$170.00')
  expect(screen.getByRole('link', { name: 'All cards' })).toHaveAttribute('href', '/cards')
})

test('The chart has a table in its place', async () => {
  const user = userEvent.setup()
  await openHome()
  await user.click(await screen.findByRole('button', { name: 'Show as a table' }))
  const table = screen.getByRole('table', { name: 'Cash flow, 12 months' })
  expect(within(table).getAllByRole('row')).toHaveLength(13)
  expect(within(table).getByRole('row', { name: /Nov 2026/ })).toHaveTextContent('-R$4,567.89')
})

test('With the eye closed no amount is on the page, in the chart either', async () => {
  togglePrivacy()
  await openHome()
  await screen.findByRole('link', { name: 'Food' })
  await screen.findByRole('figure')
  expect(document.body.innerHTML).not.toMatch(/1,234\.56|4,567\.89|9,850/)
  togglePrivacy()
})

test('What the bank shows today is stated to the cent, in the person’s own notation', async () => {
  const stated = vi.fn()
  server.use(
    http.patch('/api/v1/accounts/:id', async ({ request }) => {
      stated(await request.json())
      return HttpResponse.json(account, { headers: { 'X-Change-Set-Id': 'act-1' } })
    }),
  )
  const user = userEvent.setup()
  await openHome({ locale: 'pt-BR' })
  await user.click(await screen.findByRole('button', { name: 'Saldo de Nubank no banco' }))
  const field = await screen.findByLabelText('O que seu banco mostra hoje?')
  await user.clear(field)
  await user.type(field, '-1.050,07')
  await user.click(screen.getByRole('button', { name: 'Salvar' }))
  expect(await screen.findByText('Saldo de Nubank registrado.')).toBeInTheDocument()
  expect(stated.mock.calls[0]?.[0]).toMatchObject({ currentBalance: brl(-105_007) })
  expect(screen.getByRole('button', { name: 'Desfazer' })).toBeInTheDocument()
})

test('Without accounts there are two doors', async () => {
  answers('get', '/api/v1/accounts', { items: [] })
  await openHome()
  expect(await screen.findByRole('link', { name: /Drop a bank file/ })).toHaveAttribute('href', '/import')
  expect(await screen.findByRole('button', { name: /See the demo/ })).toBeInTheDocument()
})

test('Without the categories nothing is called uncategorised: the cards say so, and can try again', async () => {
  refuses('get', '/api/v1/categories', 500)
  const user = userEvent.setup()
  await openHome()
  const spending = await card('Spending by category')
  expect(await within(spending).findByRole('alert')).toBeInTheDocument()
  expect(await within(await card('Recent')).findByRole('alert')).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent('No category')
  answers('get', '/api/v1/categories', { items: [categoryWith({})] })
  await user.click(within(spending).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: 'Food' })).toBeInTheDocument()
})

test('Converted reports name their rates: whose, and of which days', async () => {
  const rate = { to: 'BRL', source: 'ecb', firstDate: '2026-11-02', date: '2026-11-20' }
  const rates = [
    { ...rate, from: 'EUR' },
    { ...rate, from: 'USD', firstDate: '2026-11-03' },
  ]
  const report = { rows: [row], rates, unknown: 0 }
  answers('get', '/api/v1/reports/categories', report)
  answers('get', '/api/v1/reports/cash-flow', report)
  await openHome()
  const words = 'EUR and USD converted at the rates of the European Central Bank, Nov 02, 2026 – Nov 20, 2026'
  for (const name of ['Spending by category', 'Cash flow, 12 months'])
    expect(await within(await card(name)).findByText(words)).toBeInTheDocument()
})

test('A month with nothing leads to the latest one that has something, or to a bank’s file', async () => {
  const nothing = { rows: [], rates: [], unknown: 0 }
  answers('get', '/api/v1/reports/summary', { ...nothing, balances: [] })
  answers('get', '/api/v1/reports/categories', nothing)
  answers('get', '/api/v1/reports/cash-flow', nothing)
  answers('get', '/api/v1/transactions', { items: [transactionWith({ date: '2025-03-04' })], next: null })
  const user = userEvent.setup()
  await openHome()
  for (const name of ['In and out', 'Spending by category', 'Cash flow, 12 months']) {
    await user.click(await within(await card(name)).findByRole('button', { name: 'Show March 2025' }))
    expect(onMonth).toHaveBeenLastCalledWith('2025-03')
  }
  expect(screen.queryByRole('figure')).not.toBeInTheDocument()
})

test('Where nothing is later either, an empty month leads to the import', async () => {
  answers('get', '/api/v1/reports/summary', { rows: [], rates: [], unknown: 0, balances: [] })
  await openHome()
  const link = await within(await card('In and out')).findByRole('link', { name: 'Import a bank file' })
  expect(link).toHaveAttribute('href', '/import')
})

test('The demo takes a person’s place only after they were asked', async () => {
  const entered = vi.fn()
  server.use(
    http.post('/api/v1/auth/demo', () => {
      entered()
      return HttpResponse.json({ status: 429 }, { status: 429 })
    }),
  )
  answers('get', '/api/v1/accounts', { items: [] })
  const user = userEvent.setup()
  await openHome()
  await user.click(await screen.findByRole('button', { name: /See the demo/ }))
  const question = await screen.findByRole('dialog', { name: 'See the demo?' })
  expect(question).toHaveTextContent('You will be signed out of your own household on this device.')
  expect(entered).not.toHaveBeenCalled()
  await user.click(within(question).getByRole('button', { name: 'Sign out and see the demo' }))
  expect(await within(question).findByRole('alert')).toBeInTheDocument()
  expect(entered).toHaveBeenCalledOnce()
})

test('A switch of an account that was refused says so in its dialog', async () => {
  refuses('patch', '/api/v1/accounts/:id', 409, { code: 'account.archived' })
  await openHome()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /Nubank/ }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Nubank' }))
  await user.click(dialog.getByRole('checkbox'))
  expect(await dialog.findByRole('alert')).toBeInTheDocument()
})

test('A closed account is out of the way, in no sum, and can be reopened', async () => {
  const closed = accountWith({ id: 'old', name: 'Old savings', archived: true, version: 'v7' })
  answers('get', '/api/v1/accounts', { items: [account, closed] })
  const sent = vi.fn()
  server.use(
    http.patch('/api/v1/accounts/:id', async ({ request, params }) => {
      sent(params.id, await request.json(), request.headers.get('if-match'))
      return HttpResponse.json(closed, { headers: { 'X-Change-Set-Id': 'act' } })
    }),
  )
  await openHome()
  const user = userEvent.setup()
  const list = within(await card('Accounts'))
  expect(list.queryByRole('button', { name: 'Balance of Old savings at the bank' })).not.toBeInTheDocument()
  expect(list.getByText('Old savings')).not.toBeVisible()
  await user.click(list.getByText('1 closed account'))
  await user.click(list.getByRole('button', { name: 'Reopen Old savings' }))
  expect(await screen.findByText('Old savings is open again.')).toBeInTheDocument()
  expect(sent).toHaveBeenCalledWith('old', { archived: false }, '"v7"')
})

test('An account is closed where its balance is stated', async () => {
  const sent = vi.fn()
  server.use(
    http.patch('/api/v1/accounts/:id', async ({ request }) => {
      sent(await request.json())
      return HttpResponse.json(account, { headers: { 'X-Change-Set-Id': 'act' } })
    }),
  )
  await openHome()
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /Nubank/ }))
  await user.click(await screen.findByRole('button', { name: 'Close account' }))
  expect(await screen.findByText('Nubank is closed.')).toBeInTheDocument()
  expect(sent).toHaveBeenCalledWith({ archived: true })
})

test('Bills that did not arrive are not told as none, and an overdue one says so in its name', async () => {
  refuses('get', '/api/v1/bills', 500)
  await openHome()
  const bills = within(await card('Due bills'))
  const bill = {
    accountId: account.id,
    state: 'closed',
    from: '2020-02-11',
    to: '2020-03-10',
    dueDate: '2020-03-20',
  }
  answers('get', '/api/v1/bills', { items: [{ ...bill, stillDue: brl(100), committed: brl(0) }], totals: [] })
  await userEvent.click(await bills.findByRole('button', { name: 'Try again' }))
  expect(await bills.findByRole('link', { name: /^Overdue since Mar 20: .* Nubank$/ })).toBeInTheDocument()
})
