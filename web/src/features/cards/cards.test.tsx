import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Bill } from '@/lib/api/bills'
import { togglePrivacy } from '@/lib/privacy'
import { accountWith } from '@/testing/ledger'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Cards } from './cards'
import type { Plan } from './queries'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const card = accountWith({ name: 'Visa', type: 'creditCard', closingDay: 10, dueDay: 20 })

const billWith = (values: Partial<Bill>): Bill => ({
  accountId: card.id,
  state: 'open',
  from: '2099-03-11',
  to: '2099-04-10',
  dueDate: '2099-04-20',
  carried: brl(0),
  purchases: brl(7_000),
  payments: brl(0),
  stillDue: brl(7_000),
  committed: brl(10_000),
  ...values,
})

const plan: Plan = {
  id: 'part-3',
  accountId: card.id,
  payee: 'Tok&Stok',
  description: 'TOK STOK SOFA 05/08',
  count: 8,
  paid: 5,
  remaining: 3,
  part: brl(37_375),
  remainingDebt: brl(112_125),
  nextDate: '2099-04-05',
  finished: false,
  cancelled: false,
  parts: [
    { transactionId: 'part-3', number: 3, date: '2099-01-05', amount: brl(-37_376) },
    { transactionId: 'part-5', number: 5, date: '2099-03-05', amount: brl(-37_375) },
  ],
}

beforeEach(() => {
  answers('get', '/api/v1/accounts', { items: [card] })
  answers('get', '/api/v1/accounts/:id/bills', {
    items: [
      billWith({}),
      billWith({
        state: 'closed',
        from: '2020-02-11',
        to: '2020-03-10',
        dueDate: '2020-03-20',
        purchases: brl(4_500),
        payments: brl(2_000),
        stillDue: brl(2_500),
        committed: brl(0),
      }),
    ],
    next: null,
  })
  answers('get', '/api/v1/bills', {
    items: [
      billWith({
        state: 'upcoming',
        to: '2099-05-10',
        dueDate: '2099-05-20',
        stillDue: brl(900),
        committed: brl(9_000),
      }),
    ],
    totals: [],
  })
  answers('get', '/api/v1/installments', {
    items: [plan],
    next: null,
    totals: [
      { currency: 'BRL', open: 1, remainingDebt: brl(112_125) },
      { currency: 'USD', open: 1, remainingDebt: { minorUnits: 5_000, currency: 'USD' } },
    ],
  })
})

test('A card says what is due, what is open and what is committed, and each leads to its rows', async () => {
  await showPage(<Cards />)
  const open = within(await screen.findByRole('region', { name: 'Open bill' }))
  expect(open.getByText('Expected in all').nextElementSibling).toHaveTextContent('R$170.00')
  expect(open.getByRole('link', { name: 'Purchases' })).toHaveAttribute(
    'href',
    `/transactions?account=${card.id}&from=2099-03-11&to=2099-04-10`,
  )
  const late = screen.getByRole('link', { name: 'Was due Mar 20, 2020: rows of this bill' })
  expect(late.closest('li')).toHaveTextContent('R$25.00')
  expect(late.closest('li')?.querySelector('svg')).toBeInTheDocument()
  expect((await screen.findByText('Due May 20, 2099')).closest('li')).toHaveTextContent('R$99.00')
})

test('A plan says how far it is, what remains and when the next part is expected', async () => {
  await showPage(<Cards />)
  const rows = await screen.findByRole('link', { name: 'Parts of Tok&Stok' })
  expect(rows).toHaveAttribute(
    'href',
    `/transactions?account=${card.id}&from=2099-01-05&to=2099-03-05&flow=out&min=37375&max=37376`,
  )
  const row = within(rows.closest('li') as HTMLElement)
  expect(row.getByRole('progressbar', { name: 'Tok&Stok: 5 of 8 paid' })).toHaveAttribute(
    'aria-valuenow',
    '63',
  )
  expect(row.getByText('R$1,121.25')).toBeInTheDocument()
  expect(row.getByText(/Next part Apr 05, 2099/)).toHaveTextContent('3 × R$373.75')
  expect(screen.getByText('Still to be paid')).toHaveTextContent('R$1,121.25$50.00')
})

test('A purchase that was given back says so and asks for no next part', async () => {
  answers('get', '/api/v1/installments', {
    items: [
      { ...plan, finished: true, cancelled: true, remaining: 0, remainingDebt: brl(0), nextDate: null },
    ],
    next: null,
    totals: [],
  })
  await showPage(<Cards />)
  const row = (await screen.findByRole('link', { name: 'Parts of Tok&Stok' })).closest('li')
  expect(row).toHaveTextContent('The purchase was given back')
  expect(row).not.toHaveTextContent('Ended')
})

test('With the eye closed no amount is on the page', async () => {
  togglePrivacy()
  await showPage(<Cards />)
  await screen.findByRole('link', { name: 'Parts of Tok&Stok' })
  await screen.findByRole('region', { name: 'Open bill' })
  expect(document.body.textContent).not.toMatch(/R\$|\d\.\d\d/)
  togglePrivacy()
})

test('A card without a closing day asks for it, as it was seen', async () => {
  const sent = vi.fn()
  answers('get', '/api/v1/accounts', { items: [{ ...card, closingDay: null, dueDay: null }] })
  server.use(
    http.patch('/api/v1/accounts/:id', async ({ request }) => {
      sent(await request.json(), request.headers.get('if-match'))
      return HttpResponse.json(card, { headers: { 'X-Change-Set-Id': 'act' } })
    }),
  )
  const user = userEvent.setup()
  await showPage(<Cards />)
  await user.click(await screen.findByRole('button', { name: 'Set the closing day' }))
  await user.type(screen.getByLabelText('Closing day'), '3')
  await user.type(screen.getByLabelText('Due day'), '10{Enter}')
  expect(await screen.findByText('Closing and due days of Visa saved.')).toBeInTheDocument()
  expect(sent).toHaveBeenCalledWith({ closingDay: 3, dueDay: 10 }, '"v1"')
})

test('Without cards and plans it says what to do next', async () => {
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', '/api/v1/installments', { items: [], next: null, totals: [] })
  await showPage(<Cards />)
  expect(await screen.findByRole('link', { name: 'Import a statement' })).toHaveAttribute('href', '/import')
})

test('What does not arrive is said, with a way to try again', async () => {
  refuses('get', '/api/v1/accounts/:id/bills', 500, { code: 'server.fault' })
  await showPage(<Cards />)
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument()
})

test('Bills to come that did not arrive are not told as none', async () => {
  refuses('get', '/api/v1/bills', 500)
  await showPage(<Cards />)
  await screen.findByRole('region', { name: 'Open bill' })
  expect(await screen.findByRole('alert')).toBeInTheDocument()
})

test('Without cards, plans that did not arrive are not told as none', async () => {
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  refuses('get', '/api/v1/installments', 500)
  await showPage(<Cards />)
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Import a statement' })).not.toBeInTheDocument()
})

test('A closing day that was cleared says what follows from that', async () => {
  server.use(http.patch('/api/v1/accounts/:id', () => HttpResponse.json({ ...card, closingDay: null })))
  const user = userEvent.setup()
  await showPage(<Cards />)
  await user.click(await screen.findByRole('button', { name: 'Closing and due days of Visa' }))
  await user.clear(screen.getByLabelText('Closing day'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Visa has no closing day now/)).toBeInTheDocument()
})
