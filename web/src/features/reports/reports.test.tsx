import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { togglePrivacy } from '@/lib/privacy'
import { accountWith, categoryWith } from '@/testing/ledger'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Reports } from './reports'
import type { ReportSearch } from './search'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const row = {
  month: '2026-02',
  categoryId: 'food',
  accountId: null,
  currency: 'BRL',
  inflow: brl(0),
  outflow: brl(-12_34),
  income: brl(0),
  spending: brl(-12_34),
  total: brl(-12_34),
  count: 1,
  query: 'from=2026-02-01&to=2026-02-28&transfer=false',
  day: null,
  memberId: null,
  name: 'Padaria',
}

beforeEach(() => {
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', '/api/v1/categories', { items: [categoryWith({ id: 'food' })] })
  answers('get', '/api/v1/households/:id/members', [])
})

const show = (search: ReportSearch, onSearch = vi.fn()) =>
  showPage(
    <Reports
      search={{ period: 'custom', from: '2026-02-01', to: '2026-02-28', ...search }}
      onSearch={onSearch}
    />,
  )

test('Every figure of the table opens the rows behind it', async () => {
  answers('get', '/api/v1/reports/by/:group', { rows: [row], rates: [], unknown: 0 })
  await show({})
  const table = await screen.findByRole('table', { name: 'Cash flow' })
  const links = within(table).getAllByRole('link', { name: /12\.34/ })
  expect(links.length).toBeGreaterThan(0)
  expect(decodeURIComponent(links[0]?.getAttribute('href') ?? '')).toContain('from=2026-02-01&to=2026-02-28')
})

test('The currency and the rates are asked for and said, and the household stays in its own', async () => {
  const asked: URLSearchParams[] = []
  server.use(
    http.get('/api/v1/reports/by/:group', ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ rows: [row], rates: [], unknown: 2 })
    }),
  )
  await show({ report: 'merchants', currency: 'EUR', rates: '2026-01-05' })
  await screen.findAllByText('Padaria')
  expect(asked[0]?.get('currency')).toBe('EUR')
  expect(asked[0]?.get('rateDate')).toBe('2026-01-05')
  expect(screen.getByText(/In EUR, everything at the rates of/)).toHaveTextContent(
    'the household stays in BRL',
  )
  expect(screen.getByText(/2 entries are not included/)).toBeVisible()
})

test('A comparison shows what was before and by how much it changed', async () => {
  server.use(
    http.get('/api/v1/reports/by/:group', ({ request }) => {
      const before = new URL(request.url).searchParams.get('from') === '2026-01-01'
      const spending = brl(before ? -10_00 : -12_34)
      return HttpResponse.json({ rows: [{ ...row, spending }], rates: [], unknown: 0 })
    }),
  )
  await show({ report: 'merchants', compare: 'previous' })
  const cells = await screen.findAllByRole('cell')
  await vi.waitFor(() => expect(cells.map((cell) => cell.textContent).join(' ')).toContain('-R$10.00'))
})

test('Hidden amounts are in no picture and no table', async () => {
  answers('get', '/api/v1/reports/by/:group', { rows: [row], rates: [], unknown: 0 })
  togglePrivacy()
  try {
    await show({})
    await screen.findByRole('table', { name: 'Cash flow' })
    expect(document.body.textContent).not.toContain('12.34')
    expect(screen.getByRole('figure').querySelector('rect')).toBeNull()
  } finally {
    togglePrivacy()
  }
})

test('Another report is one press away, and keeps what limits it', async () => {
  answers('get', '/api/v1/reports/by/:group', { rows: [], rates: [], unknown: 0 })
  const onSearch = vi.fn()
  await show({ tag: 'trip' }, onSearch)
  await userEvent.click(await screen.findByRole('tab', { name: 'Merchants' }))
  expect(onSearch).toHaveBeenCalledWith(
    expect.objectContaining({ report: 'merchants', tag: 'trip' }),
    undefined,
  )
  expect(screen.getByText('Nothing to report')).toBeVisible()
})

test('What was spent before there was a budget is not held against it', async () => {
  server.use(
    http.get('/api/v1/budgets/:month', ({ params }) =>
      HttpResponse.json({
        month: params.month,
        start: '2026-02',
        currency: 'BRL',
        isConverted: true,
        accountIds: [],
        groups: [
          {
            categoryId: 'food',
            assigned: brl(params.month === '2026-02' ? 50_00 : 0),
            activity: brl(-30_00),
          },
        ],
      }),
    ),
  )
  await show({ report: 'budget', from: '2026-01-01', to: '2026-02-28' })
  const table = await screen.findByRole('table', { name: 'Budget versus actual' })
  const total = within(within(table).getByRole('row', { name: /Total/ })).getAllByRole('cell')
  expect(total.slice(1).map((cell) => cell.textContent)).toEqual(['R$50.00', '-R$30.00', 'R$20.00'])
})

test('On a phone the income statement has one column, of the month that is asked for', async () => {
  const months = ['2026-02', '2026-03'].map((month) => ({ ...row, month }))
  answers('get', '/api/v1/reports/by/:group', { rows: months, rates: [], unknown: 0 })
  const user = userEvent.setup()
  await show({ report: 'income', to: '2026-03-31' })
  const table = within(await screen.findByRole('table', { name: 'Spending' }))
  // Of each row: its name, two months and the total.
  const onPhone = () =>
    table
      .getAllByRole('row')
      .map(({ children }) => [...children].slice(1).map((cell) => !cell.classList.contains('max-sm:hidden')))
  expect(onPhone()).toEqual(onPhone().map(() => [false, false, true]))
  await user.selectOptions(screen.getByLabelText('Column'), 'March 2026')
  expect(onPhone()).toEqual(onPhone().map(() => [false, true, false]))
})
