import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { splitWith, transactionWith } from '@/testing/ledger'
import { show } from '@/testing/render'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { brl, serverHas } from '@/testing/transactions'
import { ClashDialog } from './clash-dialog'
import type { TransactionEdit } from './queries'
import { Transactions } from './transactions'

test('A correction that came too late is kept, beside what somebody else wrote, and made again on that', async () => {
  serverHas()
  const seen: (string | null)[] = []
  const theirs = transactionWith({ payee: 'Lunch', version: 'v2' })
  answers('get', '/api/v1/transactions/:id', theirs)
  server.use(
    http.patch('/api/v1/transactions/:id', ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      if (seen.length > 1) return HttpResponse.json(transactionWith({ payee: 'Dinner', version: 'v3' }))
      const change = { label: 'transaction.edited', actor: 'Bruno Lima', at: '2026-11-20T10:00:00Z' }
      return HttpResponse.json({ code: 'changed-meanwhile', change }, { status: 412 })
    }),
  )
  await showPage(<Transactions filter={{}} onFilter={() => undefined} />)
  const user = userEvent.setup()
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  await user.keyboard('jp')
  await user.type(await screen.findByRole('textbox', { name: 'Payee' }), 'Dinner{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Changed meanwhile' })
  expect(within(dialog).getByText(/Bruno Lima changed “iFood”/)).toBeInTheDocument()
  expect(await within(dialog).findByRole('row', { name: /Payee iFood Lunch .*Dinner/ })).toBeInTheDocument()
  await user.click(within(dialog).getByRole('button', { name: 'Apply mine too' }))
  expect(await screen.findByText('Transaction changed.')).toBeInTheDocument()
  expect(seen).toEqual(['"v1"', '"v2"'])
})

async function showClash(edit: TransactionEdit, onAgain = () => Promise.resolve(true)) {
  const row = transactionWith()
  const parts = [
    splitWith({ id: 'a', amount: brl(-3000) }),
    splitWith({ id: 'b', amount: brl(-928), note: 'tip' }),
  ]
  answers('get', '/api/v1/transactions/:id', transactionWith({ splits: parts, version: 'v2' }))
  const onClose = vi.fn()
  const categories = { byId: new Map(), options: [], language: 'en' }
  await show(
    <ClashDialog
      clash={{ row, edit, change: undefined }}
      accounts={[]}
      {...{ categories, onClose, onAgain }}
    />,
  )
  return { user: userEvent.setup(), onClose }
}

const half = (units: number, note: string) => ({ categoryId: 'delivery', amount: brl(units), note })

test('Parts are told apart by their amounts and notes, however many there are', async () => {
  await showClash({ splits: [half(-1000, 'one'), half(-2000, 'two'), half(-928, 'three')] })
  const parts = await screen.findByRole('row', { name: /^Category/ })
  const [, now, mine] = within(parts).getAllByRole('cell')
  expect(now).toHaveTextContent('-R$30.00No category -R$9.28 · tip')
  expect(mine).toHaveTextContent(/-R\$10.00 · one.*-R\$20.00 · two.*-R\$9.28 · three/)
})

test('The dialog stays until the edit made again is done, and says why it is not', async () => {
  const onAgain = vi.fn().mockRejectedValueOnce(new TypeError()).mockResolvedValueOnce(true)
  const { user, onClose } = await showClash({ note: 'mine' }, onAgain)
  await screen.findByRole('row', { name: /^Note/ })
  await user.click(screen.getByRole('button', { name: 'Apply mine too' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/cannot be reached/)
  expect(onClose).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Apply mine too' }))
  expect(onClose).toHaveBeenCalledOnce()
})
