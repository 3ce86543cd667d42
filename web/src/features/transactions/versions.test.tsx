import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { accountWith, transactionWith } from '@/testing/ledger'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { brl, hears, ids, rows, serverHas } from '@/testing/transactions'
import { Transactions } from './transactions'

const savings = accountWith({ id: '0198aaaa-0000-7000-8000-000000000002', name: 'Savings' })
const sides = [rows[0]!, transactionWith({ id: ids[1]!, accountId: savings.id, amount: brl(3928) })]
const second = (items: readonly object[]) => [items[0]!, { ...items[1]!, version: 'v2' }]

async function openPage() {
  await showPage(<Transactions filter={{}} onFilter={() => undefined} />)
  await screen.findAllByText('IFOOD *RESTAURANTE SABOR')
  return userEvent.setup()
}

/** Edits the second row and answers which version of it the edit was about. */
async function versionSeen(user: ReturnType<typeof userEvent.setup>, keys: string) {
  const seen = vi.fn()
  server.use(
    http.patch('/api/v1/transactions/:id', ({ request }) => {
      seen(request.headers.get('If-Match'))
      return HttpResponse.json(sides[1])
    }),
  )
  await user.keyboard(keys)
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'mine{Enter}')
  await waitFor(() => expect(seen).toHaveBeenCalled())
  return seen.mock.calls[0]?.[0] as unknown
}

async function selectBoth(user: ReturnType<typeof userEvent.setup>) {
  await user.keyboard('jx')
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-index', '0'))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await screen.findByText('2 selected')
}

test('After a transfer is linked, its sides are edited as they are now', async () => {
  serverHas(sides)
  server.use(
    http.post('/api/v1/transfers', () => {
      serverHas(second(sides))
      return HttpResponse.json({ id: 'transfer' })
    }),
  )
  const user = await openPage()
  await selectBoth(user)
  await user.keyboard('l')
  await screen.findByText('Linked as a transfer.')
  expect(await versionSeen(user, '{Escape}n')).toBe('"v2"')
})

test('After one side of a transfer is deleted, the other is edited as it is now', async () => {
  const linked = sides.map((side) => ({ ...side, transferId: 'transfer' }))
  serverHas(linked)
  server.use(
    http.post('/api/v1/transactions/bulk', () => {
      serverHas(second(linked).slice(1))
      return HttpResponse.json({ changeSetId: 'act', changed: 1 })
    }),
  )
  const user = await openPage()
  await user.keyboard('jd')
  await screen.findByText('1 transaction deleted.')
  expect(await versionSeen(user, 'jn')).toBe('"v2"')
})

test('After a change to many rows, each is edited as it is now', async () => {
  serverHas()
  server.use(
    http.post('/api/v1/transactions/bulk', () => {
      serverHas(second(rows))
      return HttpResponse.json({ changeSetId: 'act', changed: 2 })
    }),
  )
  const user = await openPage()
  await selectBoth(user)
  await user.keyboard('p')
  await user.type(await screen.findByRole('textbox', { name: 'Payee' }), 'Lunch{Enter}')
  await screen.findByText('2 transactions changed.')
  expect(await versionSeen(user, '{Escape}n')).toBe('"v2"')
})

test('A row given to another account leaves the list of its own', async () => {
  serverHas()
  answers('get', '/api/v1/accounts', { items: [accountWith(), savings] })
  answers('get', '/api/v1/transactions/:id', rows[0]!)
  hears('patch', '/api/v1/transactions/:id', { ...rows[0], accountId: savings.id })
  const user = await openPage()
  await user.keyboard('je')
  const dialog = await screen.findByRole('dialog')
  await user.selectOptions(within(dialog).getByLabelText('Account'), 'Savings')
  answers('get', '/api/v1/transactions', { items: rows.slice(1), next: null, totals: null })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Transaction changed.')
  expect(screen.queryByText('IFOOD *RESTAURANTE SABOR')).not.toBeInTheDocument()
})
