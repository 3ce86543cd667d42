import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { allowSingleKeys } from '@/lib/commands'
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

function serverHas(statement: number | undefined, values: object = {}) {
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', path, {
    date: '2026-03-31',
    statement: statement === undefined ? null : { date: '2026-03-31', amount: brl(statement) },
    settled: brl(10_000),
    rows: [row('Bakery', -1_000), row('Market', -250), row('Card hold', -70, { status: 'pending' })],
    earlier: { count: 3, total: brl(-500) },
    balanceKnown: true,
    last: null,
    ...values,
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

function Page() {
  const [date, setDate] = useState<string>()
  return <Reconcile accountId={accountWith().id} date={date} onDate={setDate} />
}

const open = async () => {
  await showPage(<Page />)
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

test('Another day keeps the balance that was typed, the ticks and the focus', async () => {
  serverHas(undefined)
  explains('extra')
  const user = await open()
  await user.click(await screen.findByRole('checkbox', { name: /Market/ }))
  await user.type(screen.getByLabelText('Closing balance'), '85')
  serverHas(8_000, { date: '2026-02-28', rows: [row('Market', -250), row('Shop', -10)] })
  const day = screen.getByLabelText('Last day')
  day.focus()
  fireEvent.change(day, { target: { value: '2026-02-28' } })
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('checkbox', { name: /Shop/ })).toBeChecked()
  expect(day).toHaveValue('2026-02-28')
  expect(day).toHaveFocus()
  expect(screen.getByLabelText('Closing balance')).toHaveValue('85')
  expect(screen.getByRole('checkbox', { name: /Market/ })).not.toBeChecked()
})

test('What is older than the list can be unticked too', async () => {
  serverHas(8_550)
  const old = row('Rent', 300, { date: '2020-01-05' })
  explains('extra', old)
  const user = await open()
  await user.click(await screen.findByRole('button', { name: 'Untick' }))
  expect(screen.getByRole('checkbox', { name: /Rent/ })).not.toBeChecked()
  expect(screen.getByText(/And 2 earlier rows/)).toBeInTheDocument()
})

test('The palette opens from a tick, and single letters that are switched off do not move', async () => {
  serverHas(undefined)
  await open()
  const bakery = await screen.findByRole('checkbox', { name: /Bakery/ })
  bakery.focus()
  expect(fireEvent.keyDown(bakery, { key: 'k', ctrlKey: true })).toBe(true)
  act(() => allowSingleKeys(false))
  expect(fireEvent.keyDown(bakery, { key: 'j' })).toBe(true)
  expect(bakery).toHaveFocus()
  act(() => allowSingleKeys(true))
})
