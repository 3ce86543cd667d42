import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { togglePrivacy } from '@/lib/privacy'
import { accountWith } from '@/testing/ledger'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { firstWeekday, weeksOf } from './calendar'
import type { Series } from './queries'
import { Recurring } from './recurring'
import type { RecurringSearch } from './search'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const account = accountWith({ name: 'Itaú' })

const seriesWith = (values: Partial<Series>): Series => ({
  id: 'netflix',
  accountId: account.id,
  otherAccountId: null,
  name: 'Netflix',
  kind: 'subscription',
  categoryId: null,
  cadence: 'monthly',
  amount: brl(-4_490),
  varies: false,
  least: brl(-4_490),
  most: brl(-4_490),
  perMonth: brl(-4_490),
  perYear: brl(-53_880),
  status: 'active',
  nextDue: '2099-04-12',
  missed: [],
  decision: 'none',
  stated: false,
  endedOn: null,
  confidence: 0.9,
  count: 15,
  firstSeen: '2098-01-12',
  lastSeen: '2099-03-12',
  priceChange: { from: brl(-3_990), to: brl(-4_490), since: '2099-01-12', rises: true },
  doubledBy: [],
  doubledNeed: null,
  version: 'v1',
  ...values,
})

const list = {
  items: [
    seriesWith({}),
    seriesWith({
      id: 'rent',
      name: 'Rent',
      kind: 'bill',
      amount: brl(-150_000),
      priceChange: null,
      status: 'missed',
      missed: ['2099-03-10'],
    }),
    seriesWith({ id: 'gym', name: 'Old gym', status: 'ended', nextDue: null, priceChange: null }),
    seriesWith({ id: 'shop', name: 'Some shop', decision: 'dismissed', priceChange: null }),
  ],
  totals: [
    { kind: 'subscription', count: 1, perMonth: brl(-4_490), perYear: brl(-53_880) },
    { kind: 'bill', count: 1, perMonth: brl(-150_000), perYear: brl(-1_800_000) },
  ],
  searching: false,
}

const point = (date: string, expected: number) => ({
  date,
  expected: brl(expected),
  low: brl(expected - 1_000),
  high: brl(expected + 1_000),
})

beforeEach(() => {
  answers('get', '/api/v1/accounts', { items: [account] })
  answers('get', '/api/v1/recurring', list)
  answers('get', '/api/v1/recurring/:id', {
    series: list.items[0],
    occurrences: [
      {
        due: '2099-04-12',
        state: 'due',
        expected: brl(-4_490),
        transactionId: null,
        date: null,
        amount: null,
      },
      {
        due: '2099-03-12',
        state: 'paid',
        expected: brl(-4_490),
        transactionId: 't3',
        date: '2099-03-13',
        amount: brl(-4_490),
      },
      {
        due: '2099-02-12',
        state: 'missed',
        expected: brl(-4_490),
        transactionId: null,
        date: null,
        amount: null,
      },
    ],
    priceChanges: [],
  })
  answers('get', '/api/v1/recurring/calendar', {
    today: '2099-04-02',
    month: '2099-04',
    entries: [
      {
        date: '2099-04-12',
        kind: 'recurring',
        sourceId: 'netflix',
        accountId: account.id,
        name: 'Netflix',
        amount: brl(-4_490),
        state: 'due',
        transactionId: null,
      },
      {
        date: '2099-04-20',
        kind: 'cardBill',
        sourceId: 'card',
        accountId: account.id,
        name: 'Visa',
        amount: brl(-90_000),
        state: 'due',
        transactionId: null,
      },
    ],
  })
  answers('get', '/api/v1/forecast', {
    today: '2099-04-01',
    accounts: [
      {
        accountId: account.id,
        balance: brl(100_000),
        hasEverydayLife: true,
        points: [point('2099-04-02', 99_000), point('2099-04-03', 40_000)],
      },
    ],
    totals: [
      {
        currency: 'BRL',
        balance: brl(100_000),
        points: [point('2099-04-02', 99_000), point('2099-04-03', 40_000)],
      },
    ],
    events: [
      {
        date: '2099-04-03',
        kind: 'installment',
        sourceId: 'sofa',
        accountId: account.id,
        otherAccountId: null,
        name: 'Sofa',
        amount: brl(-59_000),
      },
    ],
  })
})

const show = (search: RecurringSearch = {}, onSearch = vi.fn()) =>
  showPage(<Recurring search={search} onSearch={onSearch} />)

test('Each kind says what it costs, and a row what is remarkable about it', async () => {
  await show()
  const subscriptions = (await screen.findByRole('heading', { name: 'Subscriptions' })).closest('section')
  expect(subscriptions).toHaveTextContent('-R$44.90a month·-R$538.80a year')
  expect(within(subscriptions as HTMLElement).getByText(/Price rose/)).toBeInTheDocument()
  const bills = screen.getByRole('heading', { name: 'Bills' }).closest('section')
  expect(bills).toHaveTextContent('Missed Mar 10')
  expect(subscriptions).not.toHaveTextContent('Old gym')
  expect(screen.getByText('Ended (1)').closest('details')).toHaveTextContent('Old gym')
})

test('A series opens its history, and what was paid opens its row', async () => {
  await show({ series: '0198b2f0-0000-7000-8000-000000000001' })
  const dialog = await screen.findByRole('dialog')
  const paid = await within(dialog).findByRole('link', { name: 'Mar 13, 2099' })
  expect(paid).toHaveAttribute(
    'href',
    `/transactions?account=${account.id}&from=2099-03-13&to=2099-03-13&flow=out&min=4490&max=4490`,
  )
  expect(within(dialog).getByText('missed')).toBeInTheDocument()
})

test('What is no bill is dismissed as it was seen, and that can be undone', async () => {
  const sent = vi.fn()
  server.use(
    http.patch('/api/v1/recurring/:id', async ({ request }) => {
      sent(await request.json(), request.headers.get('if-match'))
      return HttpResponse.json(list.items[0], { headers: { 'X-Change-Set-Id': 'act' } })
    }),
  )
  await show({ series: '0198b2f0-0000-7000-8000-000000000001' })
  await userEvent.click(await screen.findByRole('button', { name: 'Not recurring' }))
  expect(await screen.findByText('Netflix is not shown as recurring any more.')).toBeInTheDocument()
  expect(sent).toHaveBeenCalledWith({ decision: 'dismissed' }, '"v1"')
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument()
})

test('The calendar lists what is due, and a day only its own', async () => {
  await show({ view: 'calendar', month: '2099-04' })
  expect(await screen.findByRole('link', { name: 'Visa' })).toHaveAttribute('href', '/cards')
  await userEvent.click(screen.getByRole('button', { name: /April 12: 1 entry/ }))
  expect(screen.queryByRole('link', { name: 'Visa' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Netflix' })).toBeInTheDocument()
})

test('The forecast is read day by day from the keyboard, and says what is in it', async () => {
  await show({ view: 'forecast' })
  const chart = await screen.findByRole('slider')
  expect(chart).toHaveAttribute('aria-valuetext', 'Apr 03, 2099: R$400.00')
  chart.focus()
  await userEvent.keyboard('{ArrowLeft}')
  expect(chart).toHaveAttribute('aria-valuetext', 'Apr 02, 2099: R$990.00')
  expect(screen.getByText(/Sofa · installment/)).toBeInTheDocument()
})

test('With the eye closed no amount is on the page', async () => {
  togglePrivacy()
  await show({ view: 'forecast' })
  await screen.findByText(/Sofa/)
  expect(document.body.textContent).not.toMatch(/R\$|\d\.\d\d/)
  togglePrivacy()
})

test('Somebody who may only look has nothing to press', async () => {
  await showPage(<Recurring search={{}} onSearch={vi.fn()} />, { role: 'viewer' })
  await screen.findByText('Netflix')
  expect(screen.queryByRole('button', { name: 'Add' })).not.toBeInTheDocument()
})

test('Weeks begin as the language has it, and whole ones are shown', () => {
  expect(firstWeekday('es-ES')).toBe(1)
  expect(firstWeekday('pt-BR')).toBe(7)
  const days = weeksOf('2028-02', 1)
  expect([days[0], days.at(-1), days.length]).toEqual(['2028-01-31', '2028-03-05', 35])
})
