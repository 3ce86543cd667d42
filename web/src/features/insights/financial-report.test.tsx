import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { FinancialReportPage } from './financial-report'
import type { FinancialReport } from './queries'

const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' })
const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const period = { from: '2040-03-01', to: '2040-03-31' }

const report: FinancialReport = {
  ...period,
  currency: 'EUR',
  unknown: 0,
  income: eur(1_000),
  spending: eur(-400),
  total: eur(600),
  months: [],
  categories: [],
  netWorthStart: eur(0),
  netWorthEnd: eur(600),
  unknownAccounts: 0,
  accounts: [],
  health: {
    version: 1,
    score: null,
    currency: 'BRL',
    from: '2039-03',
    to: '2040-02',
    months: 0,
    unknown: 0,
    components: [],
    actions: [],
    history: [],
  },
  budgets: [{ categoryId: 'food', budgeted: brl(500), spent: brl(400), query: 'categoryId=food&exact=true' }],
  goals: [
    {
      goalId: 'sea',
      name: 'Sea',
      target: brl(900),
      reached: brl(300),
      dueOn: null,
      projectedOn: null,
      status: 'onTrack',
      accountIds: ['a', 'b'],
    },
  ],
  recurring: [
    {
      recurringId: 'rent',
      name: 'Rent',
      kind: 'bill',
      cadence: 'monthly',
      amount: brl(-100),
      perYear: brl(-1_200),
      nextDue: '2040-04-10',
    },
  ],
  insights: [],
}

test('A report is asked for in any currency, and each plan opens what is behind it', async () => {
  answers('get', '/api/v1/accounts', { items: [] })
  answers('get', '/api/v1/categories', { items: [] })
  const asked = vi.fn()
  server.use(
    http.get('/api/v1/financial-report', ({ request }) => {
      asked(new URL(request.url).searchParams.get('currency'))
      return HttpResponse.json(report)
    }),
  )
  const onChange = vi.fn()
  await showPage(<FinancialReportPage period={period} currency="EUR" onChange={onChange} />)

  const table = async (name: string) => within(await screen.findByRole('table', { name }))
  const leads = (name: RegExp, within_: Awaited<ReturnType<typeof table>>) =>
    decodeURIComponent(within_.getByRole('link', { name }).getAttribute('href') ?? '')
  expect(leads(/4\.00/, await table('Budgets'))).toBe('/transactions?rows=categoryId=food&exact=true')
  expect(leads(/Sea/, await table('Goals'))).toBe('/goals?goal=sea')
  expect(leads(/3\.00/, await table('Goals'))).toBe('/transactions?rows=accountId=a&accountId=b')
  expect(leads(/Rent/, await table('Recurring'))).toBe('/recurring?series=rent')
  expect(asked).toHaveBeenCalledWith('EUR')
  expect(screen.getByText(/^In EUR, each movement/)).toBeInTheDocument()

  const user = userEvent.setup()
  await user.click(screen.getByLabelText('Currency'))
  await user.keyboard('BRL{Enter}')
  expect(onChange).toHaveBeenLastCalledWith({ currency: undefined })
})
