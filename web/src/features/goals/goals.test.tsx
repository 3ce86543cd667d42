import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { accountWith } from '@/testing/ledger'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Goals } from './goals'
import type { Goal } from './queries'
import { stepOf } from './what-if'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

const goalWith = (values: Partial<Goal> = {}): Goal => ({
  id: 'sea',
  kind: 'saving',
  name: 'Sea',
  target: brl(1_000_000),
  reached: brl(250_000),
  interest: brl(0),
  remaining: brl(750_000),
  percent: 25,
  startsOn: '2026-01-01',
  firstDueOn: '2026-12-31',
  dueOn: '2026-12-31',
  horizon: 'shortTerm',
  recurrence: 'oneTime',
  round: 0,
  priority: 1,
  colour: '#0F766E',
  icon: 'plane',
  note: null,
  accountIds: [],
  incomeCategoryIds: [],
  rateBasisPoints: null,
  minimumPayment: null,
  pacePerMonth: brl(50_000),
  requiredPerMonth: brl(75_000),
  projectedOn: '2027-06-10',
  status: 'behind',
  completedOn: null,
  version: 'v1',
  ...values,
})

const way = (months: number, interest: number) => ({
  months,
  on: '2028-04-01',
  paid: brl(900_000 + interest),
  interest: brl(interest),
  debts: [
    { goalId: 'car', months, on: '2028-04-01', paid: brl(900_000 + interest), interest: brl(interest) },
  ],
  remaining: [],
})

beforeEach(() => {
  answers('get', '/api/v1/goals', { items: [goalWith()], next: null })
  answers('get', '/api/v1/accounts', { items: [] })
  answers('get', '/api/v1/categories', { items: [] })
  answers('get', '/api/v1/goals/:id/contributions', { items: [], next: null })
  answers('get', '/api/v1/goals/:id/what-if', {
    monthly: brl(50_000),
    extra: brl(10_000),
    reachedOn: '2027-06-10',
    withExtra: '2027-04-10',
    interest: null,
    interestWithExtra: null,
  })
})

function writes(method: 'post' | 'patch', path: string) {
  const sent = vi.fn()
  server.use(
    http[method](path, async ({ request }) => {
      sent(await request.json(), request.headers.get('if-match'))
      return HttpResponse.json(goalWith(), { headers: { 'X-Change-Set-Id': 'act' } })
    }),
  )
  return sent
}

test('A goal says how far it is, what each month has to bring and when it is reached at its pace', async () => {
  await showPage(<Goals />)
  const card = within(await screen.findByRole('article'))
  expect(card.getByRole('progressbar', { name: 'Sea: how much is reached' })).toHaveAttribute(
    'aria-valuenow',
    '25',
  )
  expect(card.getByText('Behind')).toBeInTheDocument()
  expect(card.getByText(/About June 2027 at this pace/)).toHaveTextContent('+R$500.00 a month')
  expect(card.getByText(/Due Dec 31, 2026/)).toHaveTextContent('R$750.00 a month')
})

test('Money is put aside, and what more a month would do is told', async () => {
  const sent = writes('post', '/api/v1/goals/sea/contributions')
  const user = userEvent.setup()
  await showPage(<Goals />)
  await user.click(await screen.findByRole('button', { name: 'Sea' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(await dialog.findByText('April 2027')).toBeInTheDocument()
  await user.type(dialog.getByLabelText('Amount'), '120{Enter}')
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith(expect.objectContaining({ amount: brl(12_000) }), null),
  )
  expect(await screen.findByText('Added to Sea')).toBeInTheDocument()
})

test('A contribution is corrected where it stands, and older ones come page by page', async () => {
  const one = {
    id: 'c1',
    date: '2026-02-03',
    amount: brl(5_000),
    round: 0,
    note: 'gift',
    transactionId: null,
  }
  server.use(
    http.get('/api/v1/goals/sea/contributions', ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('cursor') === 'older'
          ? { items: [{ ...one, id: 'c0', note: 'the first', version: 'c0-1' }], next: null }
          : { items: [{ ...one, version: 'c1-1' }], next: 'older' },
      ),
    ),
  )
  const sent = writes('patch', '/api/v1/goals/sea/contributions/c1')
  const user = userEvent.setup()
  await showPage(<Goals />)
  await user.click(await screen.findByRole('button', { name: 'Sea' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.click(await dialog.findByRole('button', { name: 'Show more' }))
  expect(await dialog.findByText('the first')).toBeInTheDocument()
  await user.click(dialog.getAllByRole('button', { name: /^Change the contribution/ })[0] as HTMLElement)
  const form = within(dialog.getByRole('textbox', { name: 'Note' }).closest('form') as HTMLElement)
  await user.clear(form.getByLabelText('Amount'))
  await user.type(form.getByLabelText('Amount'), '70')
  await user.click(form.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({ amount: brl(7_000), date: '2026-02-03', note: 'gift' }, '"c1-1"'),
  )
  expect(await screen.findByText('Contribution changed')).toBeInTheDocument()
})

test('A goal that the address names is open, and edited as it was seen', async () => {
  const sent = writes('patch', '/api/v1/goals/sea')
  const user = userEvent.setup()
  await showPage(<Goals goal="sea" />)
  await user.click(await screen.findByRole('button', { name: 'Edit goal' }))
  await user.selectOptions(screen.getByLabelText('Priority'), '4')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith(
      expect.objectContaining({ priority: 4, target: brl(1_000_000) }),
      '"v1"',
    ),
  )
})

test('Debts are compared by what they cost, and one that never ends says so', async () => {
  answers('get', '/api/v1/goals', { items: [goalWith({ id: 'car', kind: 'debt', name: 'Car' })], next: null })
  answers('get', '/api/v1/goals/debts', {
    plans: [
      {
        currency: 'BRL',
        owed: brl(900_000),
        minimums: brl(30_000),
        extra: brl(0),
        withoutTerms: [],
        minimumsOnly: null,
        snowball: way(30, 120_000),
        avalanche: way(29, 110_000),
      },
    ],
  })
  await showPage(<Goals />)
  const plan = await screen.findByRole('region', { name: 'Paying debts off' }).catch(() => document.body)
  expect(await within(plan).findByText(/29 months/)).toBeInTheDocument()
  expect(within(plan).getByText(/Never paid off/)).toBeInTheDocument()
})

test('An income is divided as suggested or as a person says, and never beyond what it is', async () => {
  const sent = writes('post', '/api/v1/goals/allocations')
  answers('get', '/api/v1/transactions', {
    items: [{ id: 'pay', date: '2026-03-05', payee: 'Acme', description: 'PAY', transferId: null }],
    next: null,
  })
  const fund = goalWith({ id: 'fund', name: 'Fund', accountIds: ['savings'] })
  answers('get', '/api/v1/goals', { items: [goalWith(), fund], next: null })
  answers('get', '/api/v1/accounts', { items: [accountWith({ id: 'savings', name: 'Savings' })] })
  answers('get', '/api/v1/goals/suggestions', {
    income: brl(100_000),
    categoryId: null,
    date: '2026-03-05',
    isWindfall: false,
    percent: 20,
    goals: [
      { goalId: 'sea', amount: brl(20_000), isRequired: true, transferTo: [] },
      { goalId: 'fund', amount: brl(10_000), isRequired: false, transferTo: ['savings'] },
    ],
    left: brl(70_000),
  })
  const user = userEvent.setup()
  await showPage(<Goals />)
  await user.click(await screen.findByRole('button', { name: 'Divide income' }))
  const amount = await screen.findByLabelText('Sea')
  expect(amount).toHaveValue('200.00')
  await waitFor(() =>
    expect(screen.getByLabelText('Fund')).toHaveAccessibleDescription(/transferred to Savings/),
  )
  await user.clear(amount)
  await user.type(amount, '900.01')
  expect(screen.getByRole('button', { name: 'Put aside' })).toBeDisabled()
  await user.clear(amount)
  await user.type(amount, '300')
  await user.click(screen.getByRole('button', { name: 'Put aside' }))
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith(
      { transactionId: 'pay', goals: [{ goalId: 'sea', amount: brl(30_000) }] },
      null,
    ),
  )
})

test.each([
  [1_000_000, 5_000],
  [60_000_00, 50_000],
  [1, 100],
  [Number.MAX_SAFE_INTEGER, 50_000_000_000_000],
])('The steps of %i are round', (minorUnits, step) => {
  expect(stepOf({ minorUnits, currency: 'BRL' })).toBe(step)
})
