import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { accountWith } from '@/testing/ledger'
import { paperWith, path, serverKeeps, type Paper } from '@/testing/documents'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Documents } from './documents'
import type { DocumentsSearch } from './statuses'

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:picture')
  URL.revokeObjectURL = vi.fn()
})

type Options = { papers?: Paper[]; search?: DocumentsSearch; role?: string; locale?: string }

async function openPage({ papers = [], search = {}, ...options }: Options = {}) {
  const stream = serverKeeps(papers)
  const onSearch = vi.fn()
  const router = await showPage(<Documents search={search} onSearch={onSearch} />, options)
  await screen.findByRole('heading', { level: 1 })
  return { user: userEvent.setup({ applyAccept: false }), onSearch, stream, papers, router }
}

test('What is in the ledger can be taken back from the list', async () => {
  const booked = paperWith({ status: 'booked', transactionId: 'row-1', changeSetId: 'act-7' })
  const { user } = await openPage({ papers: [booked] })
  const undone = vi.fn()
  server.use(
    http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
      undone(params.id)
      return HttpResponse.json({ changeSetId: 'act-8', conflicts: [] })
    }),
  )
  await user.click(await screen.findByRole('button', { name: /^Undo/ }))
  await waitFor(() => expect(undone).toHaveBeenCalledWith('act-7'))
})

// What travels under jsdom keeps its content and loses its name.
const photo = (name: string) => new File([name], name, { type: 'image/jpeg' })
const sentIn = async (request: Request) => ((await request.formData()).get('file') as File).text()
const uploaded = (fileName: string, existed = false) => ({
  items: [{ fileName, document: paperWith({ fileName, status: 'queued' }), existed, error: null }],
})
const chooser = () => document.querySelector<HTMLInputElement>('input[type=file][multiple]')!

test('Many files are handed in one by one; one that is refused says why and holds up none', async () => {
  const { user } = await openPage()
  const names: string[] = []
  server.use(
    http.post(path, async ({ request }) => {
      const name = await sentIn(request)
      names.push(name)
      if (name === 'virus.exe') return HttpResponse.json({ code: 'document.unknown-type' }, { status: 400 })
      return HttpResponse.json(uploaded(name, name === 'b.jpg'), { status: 202 })
    }),
  )
  await user.upload(chooser(), [photo('a.jpg'), photo('virus.exe'), photo('b.jpg')])
  expect(await screen.findByText('1 document handed in. 1 was there already.')).toBeInTheDocument()
  expect(names).toEqual(['a.jpg', 'virus.exe', 'b.jpg'])
  const refused = screen.getByRole('alert')
  expect(refused).toHaveTextContent('virus.exe was not taken')
  expect(refused).toHaveTextContent('This is no document that can be read.')
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument()
})

test('While files are handed in, the page says which one and how many there are', async () => {
  const { user } = await openPage()
  let finish: (() => void) | undefined
  server.use(
    http.post(path, async () => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return HttpResponse.json(uploaded('a.jpg'), { status: 202 })
    }),
  )
  await user.upload(chooser(), [photo('a.jpg'), photo('b.jpg')])
  expect(await screen.findByRole('progressbar', { name: 'Handing in a.jpg (1 of 2)' })).toBeInTheDocument()
  await waitFor(() => expect(finish).toBeDefined())
  finish?.()
  expect(await screen.findByRole('progressbar', { name: 'Handing in b.jpg (2 of 2)' })).toBeInTheDocument()
})

test('A file can be pasted, or dropped anywhere on the page without becoming an import', async () => {
  await openPage()
  const taken = vi.fn()
  const imported = vi.fn()
  window.addEventListener('drop', imported)
  server.use(
    http.post(path, async ({ request }) => {
      taken(await sentIn(request))
      return HttpResponse.json(uploaded('a.jpg'), { status: 202 })
    }),
  )
  const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { files: [photo('pasted.jpg')] },
  })
  document.body.dispatchEvent(paste)
  await waitFor(() => expect(taken).toHaveBeenCalledWith('pasted.jpg'))
  const dataTransfer = { types: ['Files'], files: [photo('dropped.jpg')] }
  const carry = (type: string) =>
    Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer })
  document.body.dispatchEvent(carry('dragover'))
  expect(await screen.findByText('Drop to read')).toBeInTheDocument()
  document.body.dispatchEvent(carry('drop'))
  await waitFor(() => expect(taken).toHaveBeenCalledWith('dropped.jpg'))
  expect(screen.queryByText('Drop to read')).not.toBeInTheDocument()
  window.removeEventListener('drop', imported)
  expect(imported).not.toHaveBeenCalled()
})

test('What waits for a person stands first; each says its path, cost and time', async () => {
  await openPage({
    papers: [
      paperWith({ id: 'booked', payee: 'Uber', status: 'booked', transactionId: 'row' }),
      paperWith({ aiCalls: 2, aiCost: 1_500, method: 'modelOnText' }),
    ],
  })
  const [inbox, history] = await waitFor(() => {
    const lists = screen.getAllByRole('list').filter((list) => list.querySelector('h2, a'))
    expect(lists).toHaveLength(2)
    return lists
  })
  expect(within(inbox!).getByRole('link', { name: 'Padaria São Jorge' })).toHaveAttribute(
    'href',
    '/documents/paper-1',
  )
  expect(inbox).toHaveTextContent('AI on the text · 2.1 sec · 2 questions to the AI, $0.0015')
  expect(within(history!).getByText('In the ledger')).toBeInTheDocument()
  expect(history).toHaveTextContent('no AI, no cost')
  expect(history).not.toHaveTextContent('Padaria')
})

test('A reading is followed live, and the stream is left with the page', async () => {
  const { papers, stream, router } = await openPage({
    papers: [paperWith({ status: 'queued', payee: null })],
  })
  const row = () => screen.getByRole('link', { name: /receipt.jpg|Padaria/ }).closest('li')!
  await waitFor(() => expect(within(row()).getByText('Waits to be read')).toBeInTheDocument())
  await waitFor(() => expect(stream.asked).toHaveBeenCalledWith(null))
  papers[0] = paperWith({ status: 'reading', payee: null })
  stream.tell(papers[0], 8)
  await waitFor(() => expect(within(row()).getByText('Being read')).toBeInTheDocument())
  papers[0] = paperWith()
  stream.tell(papers[0], 9)
  expect(await screen.findByText('Waits for you', { selector: 'li *' })).toBeInTheDocument()
  await router.navigate({ to: '/settings' as never })
  expect(stream.asked).toHaveBeenCalledOnce()
})

test('What could not be read says why in words and can be read again', async () => {
  const failed = paperWith({ status: 'failed', error: 'document.protected', payee: null, isProved: false })
  const { user } = await openPage({ papers: [failed], search: { status: 'failed' } })
  expect(await screen.findByText(/The file has a password/)).toBeInTheDocument()
  const again = vi.fn()
  server.use(
    http.post(`${path}/:id/retry`, ({ params }) => {
      again(params.id)
      return HttpResponse.json(paperWith({ status: 'queued' }), { status: 202 })
    }),
  )
  await user.click(screen.getByRole('button', { name: 'Read again: receipt.jpg' }))
  expect(await screen.findByText('receipt.jpg is read again.')).toBeInTheDocument()
  expect(again).toHaveBeenCalledWith('paper-1')
})

test('One is deleted at once, and comes back by Undo', async () => {
  const { user, papers } = await openPage({ papers: [paperWith()] })
  server.use(
    http.delete(`${path}/:id`, ({ request }) => {
      expect(new URL(request.url).searchParams.get('forGood')).toBe('false')
      papers[0] = paperWith({ status: 'deleted' })
      return new HttpResponse(null, { status: 204 })
    }),
    http.post(`${path}/:id/restore`, () => {
      papers[0] = paperWith()
      return HttpResponse.json(papers[0])
    }),
  )
  await user.click(await screen.findByRole('button', { name: 'Delete: Padaria São Jorge' }))
  expect(await screen.findByText('Padaria São Jorge is in the bin.')).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByRole('link', { name: /Padaria/ })).not.toBeInTheDocument())
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByText('Padaria São Jorge is back.')).toBeInTheDocument()
  expect(await screen.findByRole('link', { name: 'Padaria São Jorge' })).toBeInTheDocument()
})

test('For good goes only what is in the bin, after a question', async () => {
  const gone = vi.fn()
  const { user } = await openPage({
    papers: [paperWith({ status: 'deleted' })],
    search: { status: 'deleted' },
  })
  server.use(
    http.delete(`${path}/:id`, ({ request }) => {
      gone(new URL(request.url).searchParams.get('forGood'))
      return new HttpResponse(null, { status: 204 })
    }),
  )
  await user.click(await screen.findByRole('button', { name: 'Delete for good: Padaria São Jorge' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Delete Padaria São Jorge for good?' }))
  expect(gone).not.toHaveBeenCalled()
  await user.click(dialog.getByRole('button', { name: 'Delete for good' }))
  await waitFor(() => expect(gone).toHaveBeenCalledWith('true'))
})

test('A status chosen goes into the address', async () => {
  const { user, onSearch } = await openPage({ papers: [paperWith()] })
  await user.click(await screen.findByRole('button', { name: 'Bank statement', pressed: false }))
  expect(onSearch).toHaveBeenCalledWith({ status: 'statement' })
})

test('Each account shows its months, and a gap leads to importing it', async () => {
  const { id: accountId } = accountWith()
  answers('get', `${path}/coverage`, {
    items: [
      { accountId, name: 'Nubank', months: ['2025-12', '2026-02'], missing: ['2026-01'] },
      { accountId: 'other', name: 'Itaú', months: ['2026-02'], missing: [] },
    ],
  })
  await openPage({ search: { view: 'coverage' } })
  const table = within(await screen.findByRole('table', { name: 'Statement months of Nubank' }))
  expect(table.getByText('December 2025: there')).toBeInTheDocument()
  expect(table.getByRole('link', { name: 'January 2026 is missing: import it' })).toHaveAttribute(
    'href',
    `/import?accountId=${accountId}`,
  )
  expect(screen.getByText('1 month is missing.')).toBeInTheDocument()
  expect(screen.getByText('No month is missing.')).toBeInTheDocument()
})

test('A viewer sees them and changes nothing', async () => {
  await openPage({ papers: [paperWith()], role: 'viewer', locale: 'pt-BR' })
  expect(await screen.findByRole('link', { name: 'Padaria São Jorge' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /Excluir|Ler/ })).not.toBeInTheDocument()
  expect(chooser()).toBeNull()
})

test('Without any, the page says what they are good for; out of reach, it says so', async () => {
  await openPage({ locale: 'es-MX' })
  expect(await screen.findByRole('heading', { name: 'Aún no hay documentos' })).toBeInTheDocument()
})

test('When the list does not come, it can be asked for again', async () => {
  const stream = serverKeeps([])
  refuses('get', path, 500)
  await showPage(<Documents search={{}} onSearch={vi.fn()} />)
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument()
  expect(stream).toBeDefined()
})
