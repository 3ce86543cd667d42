import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  candidateWith,
  detailWith,
  paperWith,
  path,
  readingWith,
  serverKeeps,
  type Detail,
} from '@/testing/documents'
import { accountWith } from '@/testing/ledger'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { DocumentReview } from './document-review'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:picture')
  URL.revokeObjectURL = vi.fn()
})

type Options = { inbox?: readonly string[]; role?: string; locale?: string }

async function openPaper(detail: Detail, { inbox = ['paper-1', 'paper-2'], ...options }: Options = {}) {
  serverKeeps(inbox.map((id) => paperWith({ id })))
  let now = detail
  const patched = vi.fn()
  const confirmed = vi.fn()
  server.use(
    http.get(`${path}/:id`, () => HttpResponse.json(now)),
    http.patch(`${path}/:id`, async ({ request }) => {
      const body = (await request.json()) as Partial<Detail['draft']>
      patched(body)
      now = { ...now, draft: { ...now.draft, ...body, edited: ['Date'] } }
      return HttpResponse.json(now)
    }),
    http.post(`${path}/:id/confirm`, async ({ request }) => {
      confirmed(await request.json())
      return HttpResponse.json({ transactionId: 'row', created: true, changeSetId: 'act-1' })
    }),
  )
  const [onOpen, onLeave] = [vi.fn(), vi.fn()]
  const router = await showPage(<DocumentReview id="paper-1" onOpen={onOpen} onLeave={onLeave} />, options)
  await screen.findByRole('heading', { level: 1, name: /Padaria|receipt|code/ })
  return { user: userEvent.setup(), patched, confirmed, onOpen, onLeave, router }
}

const doubtful = () =>
  detailWith({
    draft: { accountId: null },
    reading: readingWith({
      issuer: { value: 'Padaria São Jorge', confidence: 0.6, at: null },
      paymentMethod: { value: 'debit-card', confidence: 0.8, at: null },
      date: {
        value: '2026-11-19',
        confidence: 0.4,
        at: { page: 1, left: 0.1, top: 0.2, width: 0.5, height: 0.05 },
      },
    }),
  })

test('The doubtful fields stand first, and Enter goes through them to the button', async () => {
  const { user } = await openPaper(doubtful())
  const account = await screen.findByLabelText('Account')
  await waitFor(() => expect(account).toHaveFocus())
  const names = [...document.querySelectorAll('[data-field]')].map((field) =>
    field.getAttribute('data-field'),
  )
  const fields = names.filter((name) => !name?.startsWith('line-'))
  expect(fields).toEqual(['account', 'date', 'payee', 'amount', 'category', 'note', 'confirm'])
  expect(screen.getByText('Only 40% sure. Compare it with the document.')).toBeInTheDocument()
  expect(screen.getByText('Debit card')).toBeInTheDocument()
  await user.tab()
  expect(screen.getByLabelText('Date')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText('From')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByRole('button', { name: 'Book it' })).toHaveFocus()
})

test('A field and its place on the page point at each other', async () => {
  const { user } = await openPaper(doubtful())
  const place = await screen.findByRole('button', { name: 'Show Date' })
  expect(place).toHaveStyle({ left: '10%', top: '20%', width: '50%', height: '5%' })
  expect(place).toHaveAttribute('aria-pressed', 'false')
  await user.click(screen.getByLabelText('Date'))
  expect(place).toHaveAttribute('aria-pressed', 'true')
  await user.click(screen.getByRole('button', { name: 'Show Total' }))
  expect(screen.getByLabelText(/^Amount \(/)).toHaveFocus()
  expect(place).toHaveAttribute('aria-pressed', 'false')
})

test('Corrections are kept when a field is left, and all is booked by the keyboard', async () => {
  const { user, patched, confirmed, onOpen } = await openPaper(doubtful())
  await user.selectOptions(await screen.findByLabelText('Account'), 'Nubank (BRL)')
  await user.tab()
  await waitFor(() => expect(patched).toHaveBeenCalledWith({ accountId: accountWith().id }))
  await user.clear(screen.getByLabelText('From'))
  await user.type(screen.getByLabelText('From'), 'Padaria Jorge')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(confirmed).toHaveBeenCalledWith({ payee: 'Padaria Jorge' }))
  expect(await screen.findByText('Padaria São Jorge is in the ledger.')).toBeInTheDocument()
  expect(onOpen).toHaveBeenCalledWith('paper-2')
})

test('What was booked is taken back by Undo', async () => {
  const { user } = await openPaper(detailWith())
  const undone = vi.fn()
  server.use(
    http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
      undone(params.id)
      return HttpResponse.json({ conflicts: [] })
    }),
  )
  const book = await screen.findByRole('button', { name: 'Book it' })
  await waitFor(() => expect(book).toHaveFocus())
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(undone).toHaveBeenCalledWith('act-1'))
})

test('Nothing is booked without an account; the field says so and has the focus', async () => {
  const { user, confirmed } = await openPaper(detailWith({ draft: { accountId: null } }))
  await user.click(await screen.findByRole('button', { name: 'Book it' }))
  const account = screen.getByLabelText('Account')
  expect(account).toHaveFocus()
  expect(account).toHaveAccessibleDescription(/Fill this in\./)
  expect(confirmed).not.toHaveBeenCalled()
})

test('A sum that does not hold is shown in the person’s notation, and the line that breaks it', async () => {
  const line = { page: 1, left: 0.1, top: 0.4, width: 0.5, height: 0.05 }
  const { user } = await openPaper(
    detailWith({
      document: { isProved: false },
      reading: readingWith({
        checks: [
          { name: 'items-total', holds: false, detail: '12.00 + 1.50 = 14.50', provesTotal: true, at: line },
          { name: 'check-digit', holds: true, detail: '3526.00', provesTotal: false, at: null },
        ],
        warnings: ['broken-sum'],
      }),
    }),
    { locale: 'pt-BR' },
  )
  const proof = within(await screen.findByRole('region', { name: 'A conta não fecha' }))
  const [broken, right] = proof.getAllByRole('listitem')
  expect(broken).toHaveTextContent('Os itens somam o total12,00 + 1,50 ≠ 14,50')
  expect(within(broken!).getByRole('img', { name: 'Errado' })).toBeInTheDocument()
  expect(right).toHaveTextContent('3526.00')
  expect(proof.getByText('Uma soma nele não fecha.')).toBeInTheDocument()
  const item = screen.getByRole('group', { name: 'Item 1' })
  expect(within(item).getByDisplayValue('Pão francês')).toBeInTheDocument()
  expect(item).toHaveTextContent('O que não fecha')
  expect(screen.getByRole('button', { name: 'Lançar mesmo assim' })).toBeInTheDocument()
  await user.click(proof.getByRole('button', { name: 'Mostrar onde' }))
  expect(await screen.findByRole('button', { name: 'Mostrar O que não fecha' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('A proved document says by which sum', async () => {
  await openPaper(detailWith())
  const proof = await screen.findByRole('region', { name: 'Proved' })
  expect(proof).toHaveTextContent('The items make the total12.00 + 1.50 = 13.50')
})

test('The bank’s line that it is about is chosen, unless the person says otherwise', async () => {
  const { user, confirmed } = await openPaper(
    detailWith({
      candidates: [candidateWith(), candidateWith({ transactionId: 'far', reason: 'same-amount' })],
    }),
  )
  const likely = await screen.findByRole('radio', { name: /PAD S JORGE.*Nubank · same amount and merchant/ })
  expect(likely).toBeChecked()
  expect(screen.getByRole('button', { name: 'Attach it' })).toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: /new transaction/ }))
  expect(screen.getByRole('button', { name: 'Book it' })).toBeInTheDocument()
  await user.click(likely)
  await user.click(screen.getByRole('button', { name: 'Attach it' }))
  await waitFor(() => expect(confirmed).toHaveBeenCalledWith({ matchId: candidateWith().transactionId }))
})

test('The amount is divided by category, and nothing is booked while a part is missing', async () => {
  const { user, patched, confirmed } = await openPaper(detailWith())
  await user.click(await screen.findByRole('button', { name: 'Split' }))
  const [first, second] = screen.getAllByRole('group', { name: /Part/ })
  const amountOf = (part: HTMLElement | undefined) => within(part!).getByLabelText('Amount')
  await user.clear(amountOf(first))
  await user.type(amountOf(first), '-10.00')
  await user.click(screen.getByRole('button', { name: 'Book it' }))
  expect(confirmed).not.toHaveBeenCalled()
  await user.type(amountOf(second), '-3.50')
  await user.selectOptions(within(second!).getByLabelText('Category'), 'home')
  await user.click(screen.getByRole('button', { name: 'Book it' }))
  await waitFor(() => expect(confirmed).toHaveBeenCalled())
  const said: unknown[] = [...patched.mock.calls, ...confirmed.mock.calls].flat()
  expect(said).toContainEqual({
    splits: [
      { amount: brl(-1000), categoryId: 'food', note: null },
      { amount: brl(-350), categoryId: 'home', note: null },
    ],
  })
})

test('Half a line is not booked; it has the focus', async () => {
  const { user, confirmed } = await openPaper(detailWith())
  await user.click(await screen.findByRole('button', { name: 'Add an item' }))
  const line = within(screen.getByRole('group', { name: 'Item 2' }))
  await user.type(line.getByLabelText('Item'), 'Leite')
  await user.click(screen.getByRole('button', { name: 'Book it' }))
  expect(confirmed).not.toHaveBeenCalled()
  expect(line.getByLabelText('Item')).toHaveFocus()
})

test('j and k go through what waits, once no field has the focus', async () => {
  const { user, onOpen } = await openPaper(doubtful())
  await waitFor(() => expect(screen.getByLabelText('Account')).toHaveFocus())
  await user.keyboard('j')
  expect(onOpen).not.toHaveBeenCalled()
  await user.keyboard('{Escape}j')
  expect(onOpen).toHaveBeenCalledWith('paper-2')
})

test('What the server refuses is said in words', async () => {
  const { user, onOpen } = await openPaper(detailWith())
  refuses('post', `${path}/:id/confirm`, 409, { code: 'document.same-confirmed' })
  await user.click(await screen.findByRole('button', { name: 'Book it' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Another file of this very document')
  expect(onOpen).not.toHaveBeenCalled()
})

test('The last one leads back to all documents, deleted ones too', async () => {
  const { user, onLeave } = await openPaper(detailWith(), { inbox: ['paper-1'] })
  server.use(http.delete(`${path}/:id`, () => new HttpResponse(null, { status: 204 })))
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  expect(await screen.findByText('Padaria São Jorge is in the bin.')).toBeInTheDocument()
  expect(onLeave).toHaveBeenCalled()
})

test('The picture is let go with the page', async () => {
  const { router } = await openPaper(detailWith())
  expect(await screen.findByRole('img', { name: 'Page 1' })).toHaveAttribute('src', 'blob:picture')
  await router.navigate({ to: '/settings' as never })
  await waitFor(() => expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:picture'))
})

test('An e-invoice has no picture and shows its text', async () => {
  await openPaper(detailWith({ document: { contentType: 'application/xml' } }))
  expect(await screen.findByRole('region', { name: 'Text of the document' })).toHaveTextContent(
    'PADARIA SÃO JORGE',
  )
})

test('A booked one shows its transaction, and is changed no more', async () => {
  answers('get', '/api/v1/transactions/:id', {
    ...candidateWith(),
    id: 'row',
    payee: 'Padaria',
    date: '2026-11-20',
  })
  await openPaper(detailWith({ document: { status: 'booked', transactionId: 'row' } }))
  const booked = within(await screen.findByRole('region', { name: 'Its transaction' }))
  expect(await booked.findByText('Padaria')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Book it' })).not.toBeInTheDocument()
})

test('A viewer reads the proof and has no form', async () => {
  await openPaper(detailWith(), { role: 'viewer' })
  expect(await screen.findByRole('region', { name: 'Proved' })).toBeInTheDocument()
  expect(screen.queryByRole('form')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument()
})
