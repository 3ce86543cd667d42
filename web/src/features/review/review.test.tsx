import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ReviewKind } from '@/lib/api/review'
import { accountWith } from '@/testing/ledger'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import type { Pair, Side } from './queries'
import { Review } from './review'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const checking = accountWith()
const savings = accountWith({ id: '0198aaaa-0000-7000-8000-000000000002', name: 'Poupança' })

const sideWith = (id: string, values: Partial<Side> = {}): Side => ({
  id,
  accountId: checking.id,
  date: '2026-11-20',
  amount: brl(-4590),
  payee: null,
  description: 'PADARIA REAL',
  status: 'booked',
  categoryId: null,
  confidence: null,
  ...values,
})

const duplicateOf = (name: string, values: Partial<Pair> = {}): Pair => ({
  kind: 'duplicate',
  transaction: sideWith(`${name}-new`, { date: '2026-11-21', description: `${name} COMPRA` }),
  other: sideWith(`${name}-old`, { description: `${name} COMPRA` }),
  score: 0.91,
  reason: 'near-day-amount',
  ...values,
})

const transfer: Pair = {
  kind: 'transfer',
  transaction: sideWith('out', { amount: brl(-50_000), description: 'PIX ENVIADO' }),
  other: sideWith('in', {
    accountId: savings.id,
    amount: brl(50_000),
    description: 'PIX RECEBIDO',
    date: '2026-11-22',
  }),
  score: 0.7,
  reason: 'transfer-words',
}

/** A server whose lists get shorter as pairs are decided; tells what it was sent. */
function serverWaitsWith(pairs: readonly Pair[], category = 0) {
  let waiting = pairs
  const heard = vi.fn()
  const decided = (...ids: string[]) => {
    waiting = waiting.filter(({ transaction, other }) => !ids.includes(transaction.id + other.id))
  }
  server.use(
    http.get('/api/v1/review', ({ request }) => {
      const kind = new URL(request.url).searchParams.get('kind')
      const of = (wanted: string | null) => waiting.filter((pair) => pair.kind === wanted)
      const counts = { category, duplicate: of('duplicate').length, transfer: of('transfer').length }
      return HttpResponse.json({ items: of(kind), counts })
    }),
    http.post('/api/v1/*', async ({ request }) => {
      const path = new URL(request.url).pathname.replace('/api/v1', '')
      const text = await request.text()
      const body = (text ? JSON.parse(text) : undefined) as Record<string, string> | undefined
      heard(path, body)
      const merged = path.split('/')[2] ?? ''
      decided(
        `${merged}${body?.intoId ?? ''}`,
        `${body?.intoId ?? ''}${merged}`,
        `${body?.transactionId ?? ''}${body?.otherId ?? ''}`,
        `${body?.fromTransactionId ?? ''}${body?.toTransactionId ?? ''}`,
      )
      if (path.endsWith('/undo')) return HttpResponse.json({ changeSetId: 'act-2', rows: 2, conflicts: [] })
      if (path === '/transfers/find')
        return HttpResponse.json({ changeSetId: 'act-1', linked: 12, suggested: 3 })
      return HttpResponse.json({}, { headers: { 'X-Change-Set-Id': 'act-1' } })
    }),
  )
  return heard
}

function Page({ first }: { first: ReviewKind | undefined }) {
  const [kind, setKind] = useState(first)
  return <Review kind={kind} onKind={setKind} />
}

const openReview = async (first: ReviewKind = 'duplicate', options?: { role?: string; locale?: string }) => {
  await showPage(<Page first={first} />, options)
  return userEvent.setup()
}

beforeEach(() => {
  answers('get', '/api/v1/accounts', { items: [checking, savings] })
})

test('Two transactions stand side by side with what differs marked, and how sure it is in words', async () => {
  serverWaitsWith([duplicateOf('PADARIA')], 7)
  await openReview()
  const pair = await screen.findByRole('article', { name: /PADARIA COMPRA/ })
  expect(pair).toHaveTextContent('Almost certain')
  expect(pair).toHaveTextContent('same amount, a few days apart')
  expect([...pair.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'Nov 20, 2026',
    'Nov 21, 2026',
  ])
  expect(pair).toHaveTextContent('Differs: Day')
  expect(await within(pair).findByText('Nubank')).toBeInTheDocument()
  expect(screen.getByRole('tab', { name: 'Duplicates (1)' })).toHaveAttribute('aria-selected', 'true')
  expect(screen.getByRole('tab', { name: 'Categories (7)' })).toBeInTheDocument()
})

test('Without a wish it opens where something waits', async () => {
  serverWaitsWith([transfer])
  await showPage(<Page first={undefined} />)
  expect(await screen.findByRole('tab', { name: 'Transfers (1)' })).toHaveAttribute('aria-selected', 'true')
  expect(await screen.findByRole('article')).toHaveTextContent('PIX ENVIADO')
})

test('The same movement: the newer one is merged into the older one, and Undo takes that back', async () => {
  const heard = serverWaitsWith([duplicateOf('PADARIA')])
  const user = await openReview()
  await user.click(await screen.findByRole('button', { name: 'Same movement' }))
  await screen.findByText('Merged into one transaction.')
  expect(heard).toHaveBeenCalledWith('/transactions/PADARIA-new/merge', { intoId: 'PADARIA-old' })
  expect(screen.queryByRole('article')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(heard).toHaveBeenCalledWith('/change-sets/act-1/undo', undefined))
})

test('A person can choose that the newer one stays', async () => {
  const heard = serverWaitsWith([duplicateOf('PADARIA')])
  const user = await openReview()
  await user.click(await screen.findByRole('radio', { name: 'Came later' }))
  await user.click(screen.getByRole('button', { name: 'Same movement' }))
  await screen.findByText('Merged into one transaction.')
  expect(heard).toHaveBeenCalledWith('/transactions/PADARIA-old/merge', { intoId: 'PADARIA-new' })
})

test('What is reconciled is not the one that goes', async () => {
  const reconciled = sideWith('seen', { status: 'reconciled' })
  const heard = serverWaitsWith([duplicateOf('PADARIA', { transaction: reconciled })])
  const user = await openReview()
  await user.click(await screen.findByRole('button', { name: 'Same movement' }))
  await screen.findByText('Merged into one transaction.')
  expect(heard).toHaveBeenCalledWith('/transactions/PADARIA-old/merge', { intoId: 'seen' })
})

test('Keys alone decide: j moves, Enter accepts, x and Backspace dismiss, and the next pair has the focus', async () => {
  const heard = serverWaitsWith(['UM', 'DOIS', 'TRES', 'QUATRO'].map((name) => duplicateOf(name)))
  const user = await openReview()
  await screen.findByRole('article', { name: /^UM/ })
  await user.keyboard('jjk')
  expect(screen.getByRole('article', { name: /^UM/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('article', { name: /^DOIS/ })).toHaveFocus())
  expect(heard).toHaveBeenCalledWith('/transactions/UM-new/merge', { intoId: 'UM-old' })
  await user.keyboard('x')
  await waitFor(() => expect(screen.getByRole('article', { name: /^TRES/ })).toHaveFocus())
  await user.keyboard('j{Backspace}')
  await waitFor(() => expect(screen.getByRole('article', { name: /^TRES/ })).toHaveFocus())
  const dismissed = heard.mock.calls.filter(([path]) => path === '/review/dismiss')
  expect(dismissed.map(([, body]) => body as unknown)).toEqual([
    { kind: 'duplicate', transactionId: 'DOIS-new', otherId: 'DOIS-old' },
    { kind: 'duplicate', transactionId: 'QUATRO-new', otherId: 'QUATRO-old' },
  ])
})

test('Enter on a button presses that button, not the one that accepts', async () => {
  const heard = serverWaitsWith([duplicateOf('PADARIA')])
  const user = await openReview()
  ;(await screen.findByRole('button', { name: 'Two movements' })).focus()
  await user.keyboard('{Enter}')
  await screen.findByText('Kept as two movements.')
  expect(heard.mock.calls.map(([path]) => path as unknown)).toEqual(['/review/dismiss'])
})

test('A transfer says from where to where and how many days apart, and is linked', async () => {
  const heard = serverWaitsWith([transfer])
  const user = await openReview()
  await screen.findByText('No possible duplicates.')
  screen.getByRole('tab', { name: 'Duplicates (0)' }).focus()
  await user.keyboard('{ArrowRight}')
  const pair = await screen.findByRole('article')
  await waitFor(() => expect(pair).toHaveTextContent(/From Nubank.*-R\$500\.00.*To Poupança.*\+R\$500\.00/))
  expect(pair).toHaveTextContent('2 days apart')
  expect(pair).toHaveTextContent('the bank’s text speaks of a transfer')
  await user.click(within(pair).getByRole('button', { name: 'It is a transfer' }))
  await screen.findByText('Linked as a transfer.')
  expect(heard).toHaveBeenCalledWith('/transfers', { fromTransactionId: 'out', toTransactionId: 'in' })
})

test('A search through the whole history tells what it found, and is undone as one act', async () => {
  const heard = serverWaitsWith([])
  const user = await openReview('transfer')
  await user.click(await screen.findByRole('button', { name: 'Look for transfers in the whole history' }))
  await screen.findByText('12 transfers linked. 3 more to decide.')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(heard).toHaveBeenCalledWith('/change-sets/act-1/undo', undefined))
})

test('A refusal is said in words and the pair stays', async () => {
  serverWaitsWith([duplicateOf('PADARIA')])
  refuses('post', '/api/v1/transactions/:id/merge', 409, { code: 'transaction.merge-bound' })
  const user = await openReview()
  await user.click(await screen.findByRole('button', { name: 'Same movement' }))
  expect(await screen.findByText(/It is reconciled, or both are in transfers/)).toBeInTheDocument()
  expect(screen.getByRole('article')).toBeInTheDocument()
})

test('When nothing waits, the import is the next step; when the list fails, it can be read again', async () => {
  refuses('get', '/api/v1/review', 500)
  const user = await openReview()
  const retry = await screen.findByRole('button', { name: 'Try again' })
  serverWaitsWith([])
  await user.click(retry)
  expect(await screen.findByText('Nothing waits for you')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Import a bank file' })).toHaveAttribute('href', '/import')
})

test('A viewer sees what waits and decides nothing', async () => {
  const heard = serverWaitsWith([duplicateOf('PADARIA')])
  const user = await openReview('duplicate', { role: 'viewer' })
  await screen.findByRole('article')
  await user.keyboard('j{Enter}x')
  expect(screen.queryByRole('button', { name: /movement/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  expect(heard).not.toHaveBeenCalled()
})
