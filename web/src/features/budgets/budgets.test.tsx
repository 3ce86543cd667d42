import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import type { BudgetMonth, BudgetRow } from '@/lib/api/budgets'
import { togglePrivacy } from '@/lib/privacy'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Budgets } from './budgets'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const categoryWith = (id: string, name: string, parentId: string | null) => ({
  id,
  key: null,
  parentId,
  kind: 'expense',
  name,
  colour: '#123456',
  icon: 'tag',
  position: 0,
  hidden: false,
  version: 'v',
})

const rowWith = (categoryId: string, values: Partial<BudgetRow> = {}): BudgetRow => ({
  categoryId,
  carriedIn: brl(0),
  assigned: brl(0),
  isInherited: false,
  activity: brl(0),
  available: brl(0),
  alert: 0,
  rollover: true,
  carriesOverspending: false,
  template: null,
  target: null,
  version: `${categoryId}-1`,
  ...values,
})

const groceries = rowWith('groceries', {
  assigned: brl(50_000),
  activity: brl(-42_000),
  available: brl(8_000),
  alert: 80,
})
const dining = rowWith('dining', {
  assigned: brl(10_000),
  activity: brl(-12_500),
  available: brl(-2_500),
  alert: 100,
})

const month: BudgetMonth = {
  month: '2026-03',
  memberId: null,
  style: 'envelope',
  currency: 'BRL',
  start: '2026-01',
  isConverted: true,
  income: brl(200_000),
  incomes: [],
  carried: brl(5_000),
  assigned: brl(60_000),
  toBeAssigned: brl(145_000),
  activity: brl(-54_500),
  available: brl(5_500),
  groups: [
    {
      categoryId: 'food',
      isWhole: false,
      assigned: brl(60_000),
      activity: brl(-54_500),
      available: brl(5_500),
      alert: 80,
      own: rowWith('food'),
      rows: [groceries, dining],
    },
  ],
  uncategorised: { ...rowWith('none'), categoryId: null, assigned: null },
  accountIds: [],
  unknown: 0,
  unknownBefore: 0,
  others: 0,
  version: 'month-1',
}

const shown = (props: Partial<Parameters<typeof Budgets>[0]> = {}, role = 'owner') =>
  showPage(
    <Budgets
      month="2026-03"
      member={undefined}
      onMonth={() => undefined}
      onMember={() => undefined}
      {...props}
    />,
    { role },
  )

const rowsLink = (query: string) => `/transactions?rows=${encodeURIComponent(query)}`

beforeEach(() => {
  answers('get', '/api/v1/budgets/:month', month)
  answers('get', '/api/v1/budgets', { items: [], next: null })
  answers('get', '/api/v1/households/:id/members', [])
  answers('get', '/api/v1/categories', {
    items: [
      categoryWith('food', 'Food', null),
      categoryWith('groceries', 'Groceries', 'food'),
      categoryWith('dining', 'Dining', 'food'),
    ],
  })
})

/** Answers writes with the month, and tells what was sent. */
function writes(method: 'put' | 'post', path: string) {
  const sent = vi.fn()
  server.use(
    http[method](path, async ({ request }) => {
      sent(await request.json(), request.headers.get('if-match'))
      return HttpResponse.json(month, { headers: { 'X-Change-Set-Id': 'act' } })
    }),
  )
  return sent
}

test('The grid says what is assigned, moved and left, in words where money is short, and leads to the rows', async () => {
  await shown()
  const row = within(await screen.findByRole('row', { name: /Groceries/ }))
  expect(row.getByRole('textbox', { name: 'Assigned to Groceries' })).toHaveValue('500.00')
  expect(row.getByText('84 % spent')).toBeInTheDocument()
  expect(row.getAllByRole('link', { name: /Transactions of Groceries in this month/ })[0]).toHaveAttribute(
    'href',
    rowsLink('from=2026-03-01&to=2026-03-31&categoryId=groceries&exact=true&transfer=false'),
  )
  expect(screen.getByRole('link', { name: /Transactions of Food in this month/ })).toHaveAttribute(
    'href',
    rowsLink('from=2026-03-01&to=2026-03-31&categoryId=food&transfer=false'),
  )
  expect(within(screen.getByRole('row', { name: /Dining/ })).getByText('Overspent')).toBeInTheDocument()
  expect(screen.getByText('To be assigned').nextElementSibling).toHaveTextContent('R$1,450.00')
})

test('The rows of a budget of several accounts and one currency are those that it counts', async () => {
  answers('get', '/api/v1/budgets/:month', { ...month, isConverted: false, accountIds: ['a', 'b'] })
  await shown()
  expect(await screen.findByRole('link', { name: /Transactions of Dining/ })).toHaveAttribute(
    'href',
    rowsLink(
      'from=2026-03-01&to=2026-03-31&categoryId=dining&exact=true&currency=BRL&transfer=false&accountId=a&accountId=b',
    ),
  )
})

test('An amount is written where it stands: Enter keeps it and goes on, Escape does not', async () => {
  const sent = writes('put', '/api/v1/budgets/2026-03')
  const user = userEvent.setup()
  await shown()
  const first = await screen.findByRole('textbox', { name: 'Assigned to Groceries' })
  await user.click(first)
  await user.keyboard('612.5{Enter}')
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith(
      { lines: [{ categoryId: 'groceries', assigned: brl(61_250) }] },
      '"groceries-1"',
    ),
  )
  expect(screen.getByRole('textbox', { name: 'Assigned to Dining' })).toHaveFocus()
  await user.keyboard('9{Escape}{ArrowUp}')
  expect(screen.getByRole('textbox', { name: 'Assigned to Groceries' })).toHaveFocus()
  expect(sent).toHaveBeenCalledTimes(1)
  expect(await screen.findByText('Groceries saved')).toBeInTheDocument()
})

test('An amount that somebody wrote meanwhile is shown, with whose it is, and not written over', async () => {
  server.use(
    http.put('/api/v1/budgets/2026-03', () => {
      const theirs = { ...groceries, assigned: brl(70_000), version: 'groceries-2' }
      answers('get', '/api/v1/budgets/:month', {
        ...month,
        groups: month.groups.map((group) => ({ ...group, rows: [theirs, dining] })),
      })
      return HttpResponse.json({ code: 'changed-meanwhile', change: { actor: 'Bruno' } }, { status: 412 })
    }),
  )
  const user = userEvent.setup()
  await shown()
  await user.click(await screen.findByRole('textbox', { name: 'Assigned to Groceries' }))
  await user.keyboard('1{Enter}')
  expect(await screen.findByText(/Bruno changed this meanwhile/)).toBeInTheDocument()
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Assigned to Groceries' })).toHaveValue('700.00'),
  )
  const sent = writes('put', '/api/v1/budgets/2026-03')
  await user.click(screen.getByRole('textbox', { name: 'Assigned to Groceries' }))
  await user.keyboard('1{Enter}')
  await waitFor(() => expect(sent).toHaveBeenCalledWith(expect.anything(), '"groceries-2"'))
})

test('What is missing is taken from what is to be assigned, or from another category', async () => {
  const sent = writes('post', '/api/v1/budgets/2026-03/move')
  const user = userEvent.setup()
  await shown()
  await user.click(await screen.findByRole('button', { name: /Move money of Dining/ }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByLabelText('Amount')).toHaveValue('25.00')
  await user.selectOptions(dialog.getByLabelText('From'), 'Groceries')
  await user.click(dialog.getByRole('button', { name: 'Move' }))
  await waitFor(() =>
    expect(sent).toHaveBeenCalledWith({ amount: brl(2_500), from: 'groceries', to: 'dining' }, null),
  )
})

test('A category gets a template, and last month is copied', async () => {
  const line = writes('put', '/api/v1/budgets/lines/groceries')
  const copied = writes('post', '/api/v1/budgets/2026-03/copy')
  const user = userEvent.setup()
  await shown()
  await user.click(await screen.findByRole('button', { name: 'How Groceries is planned' }))
  await user.selectOptions(screen.getByLabelText('Template'), 'average')
  await user.selectOptions(screen.getByLabelText('Looks back'), '6')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() =>
    expect(line).toHaveBeenCalledWith(
      {
        rollover: true,
        carriesOverspending: false,
        wholeGroup: false,
        template: { kind: 'average', months: 6 },
      },
      null,
    ),
  )
  await user.click(screen.getByRole('button', { name: 'Copy last month' }))
  await waitFor(() => expect(copied).toHaveBeenCalledWith({ from: '2026-02', overwrite: false }, null))
})

test('What is in no sum is said', async () => {
  answers('get', '/api/v1/budgets/:month', {
    ...month,
    unknown: 2,
    others: 1,
    uncategorised: { ...month.uncategorised, activity: brl(-700) },
  })
  await shown()
  expect(await screen.findByText(/2 parts of transactions are in no sum/)).toBeInTheDocument()
  expect(screen.getByText(/1 part in another currency is left out/)).toBeInTheDocument()
  expect(screen.getByText('Spent without a category:')).toHaveTextContent('-R$7.00')
})

test('A viewer sees the month and changes nothing; with the eye closed no amount is there', async () => {
  togglePrivacy()
  await shown({}, 'viewer')
  const amount = await screen.findByRole('textbox', { name: 'Assigned to Groceries' })
  expect(amount).toHaveAttribute('readonly')
  expect(amount).toHaveValue('•••••')
  expect(document.body.textContent).not.toMatch(/\d\.\d\d/)
  expect(screen.queryByRole('button', { name: /Move money/ })).not.toBeInTheDocument()
  togglePrivacy()
})

test('What does not arrive is said, with a way to try again', async () => {
  refuses('get', '/api/v1/budgets/:month', 500, { code: 'internal' })
  await shown()
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument()
})
