import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { accountWith } from '@/testing/ledger'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import type { OpenRow } from './queries'
import { Reconcile } from './reconcile'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const row = (id: string, minorUnits: number, values: Partial<OpenRow> = {}): OpenRow => ({
  id,
  date: '2026-03-05',
  amount: brl(minorUnits),
  payee: id,
  description: '',
  status: 'booked',
  ...values,
})
const path = '/api/v1/accounts/:id/reconciliation'

function serverHas(statement: number | undefined) {
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', path, {
    date: '2026-03-31',
    statement: statement === undefined ? null : { date: '2026-03-31', amount: brl(statement) },
    settled: brl(10_000),
    rows: [row('Bakery', -1_000), row('Market', -250), row('Card hold', -70, { status: 'pending' })],
    earlier: { count: 3, total: brl(-500) },
    balanceKnown: true,
    last: null,
  })
}

function explains(reason: string, ...rows: OpenRow[]) {
  const asked = vi.fn()
  server.use(
    http.get(`${path}/explanation`, ({ request }) => {
      asked(new URL(request.url).searchParams.get('difference'))
      const full = rows.map((one) => ({ ...one, accountId: accountWith().id, deleted: false }))
      return HttpResponse.json({ candidates: [{ reason, rows: full }] })
    }),
  )
  return asked
}

const open = async (date?: string) => {
  await showPage(<Reconcile accountId={accountWith().id} date={date} onDate={() => undefined} />)
  return userEvent.setup()
}

test('The last statement is offered, the difference follows each tick, and agreeing finishes in one act', async () => {
  serverHas(8_500)
  explains('extra', row('Market', -250))
  const sent = vi.fn()
  server.use(
    http.post('/api/v1/accounts/:id/reconciliations', async ({ request }) => {
      sent(await request.json())
      return HttpResponse.json({ changeSetId: 'act', reconciled: 4 })
    }),
  )
  const user = await open()
  const summary = within(await screen.findByRole('region', { name: 'Comparison' }))
  expect(screen.getByLabelText('Closing balance')).toHaveValue('85.00')
  expect(summary.getByRole('status')).toHaveTextContent('+R$2.50')
  expect(summary.getByRole('button', { name: /Finish/ })).toBeDisabled()
  expect(await screen.findByText('Not on the statement')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Untick' }))
  expect(summary.getByRole('status')).toHaveTextContent('They agree')
  await user.click(summary.getByRole('button', { name: 'Finish: 4 rows' }))
  expect(await screen.findByText('4 rows of Nubank reconciled.')).toBeInTheDocument()
  expect(sent).toHaveBeenCalledWith({
    date: '2026-03-31',
    balance: brl(8_500),
    except: ['Market'],
    also: [],
  })
})

test('Without a statement the balance is asked for; keys go from tick to tick and a pending row may be ticked', async () => {
  serverHas(undefined)
  const asked = explains('pending', row('Card hold', -70, { status: 'pending' }))
  const user = await open()
  const summary = within(await screen.findByRole('region', { name: 'Comparison' }))
  expect(summary.getByRole('status')).toHaveTextContent('Enter the closing balance')
  await user.type(screen.getByLabelText('Closing balance'), '81.80')
  await waitFor(() => expect(asked).toHaveBeenCalledWith('-70'))
  screen.getByRole('checkbox', { name: /Bakery/ }).focus()
  await user.keyboard('jj ')
  expect(screen.getByRole('checkbox', { name: /Card hold/ })).toBeChecked()
  expect(summary.getByRole('status')).toHaveTextContent('They agree')
})
