import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { ExportCard } from './export-card'
import { RestoreCard } from './restore-card'

const journal = '2026-01-05 opening balance'
const saved: { name: string; content: Blob }[] = []

beforeEach(() => {
  saved.length = 0
  URL.createObjectURL = vi.fn((content: Blob) => {
    saved.push({ name: '', content })
    return 'blob:ledger'
  })
  URL.revokeObjectURL = vi.fn()
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1)
    if (last) last.name = this.download
  })
})

test('A download arrives under the name that the server gave it, and no address carries a token', async () => {
  const asked: Request[] = []
  server.use(
    http.get('/api/v1/exports/:format', ({ request }) => {
      asked.push(request)
      return HttpResponse.text(journal, {
        headers: { 'content-disposition': 'attachment; filename=finance-manager-2026-11-01.journal' },
      })
    }),
  )
  await showPage(<ExportCard />)

  await userEvent.click(await screen.findByRole('button', { name: 'Download hledger journal' }))

  await waitFor(() => expect(saved.at(0)?.name).toBe('finance-manager-2026-11-01.journal'))
  expect(saved[0]?.content.size).toBe(journal.length)
  expect(asked.map(({ url }) => new URL(url).pathname + new URL(url).search)).toEqual([
    '/api/v1/exports/hledger',
  ])
})

test('While it downloads it says how much has come, and nothing else can be started', async () => {
  let finish: (() => void) | undefined
  server.use(
    http.get('/api/v1/exports/csv', () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(2_500_000))
          finish = () => controller.close()
        },
      })
      return new HttpResponse(body)
    }),
  )
  await showPage(<ExportCard />)

  await userEvent.click(await screen.findByRole('button', { name: 'Download CSV table' }))

  expect(await screen.findByText('Downloading… 2.5 MB so far')).toBeInTheDocument()
  expect(within(screen.getByRole('status')).getByRole('progressbar')).toBeInTheDocument()
  for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled()
  finish?.()
  await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument())
  expect(saved).toHaveLength(1)
})

test.each([
  [
    'a refusal',
    () => refuses('get', '/api/v1/exports/json', 429, { code: 'rate-limited' }),
    'Too many attempts',
  ],
  [
    'a lost connection',
    () => server.use(http.get('/api/v1/exports/json', () => HttpResponse.error())),
    'cannot be reached',
  ],
])('After %s it says so in words and saves nothing', async (_what, fails, words) => {
  fails()
  await showPage(<ExportCard />)

  await userEvent.click(await screen.findByRole('button', { name: 'Download Everything, as JSON' }))

  expect(await screen.findByRole('alert')).toHaveTextContent(words)
  expect(saved).toEqual([])
})

test('An empty household is restored from a file', async () => {
  const sent: FormDataEntryValue[] = []
  answers('get', '/api/v1/transactions', { items: [], next: null, totals: null })
  server.use(
    http.post('/api/v1/exports/json', async ({ request }) => {
      sent.push(...(await request.formData()).values())
      return HttpResponse.json({
        changeSetId: 'cs',
        accounts: 1,
        categories: 2,
        rules: 0,
        transactions: 3,
        transfers: 0,
      })
    }),
  )
  await showPage(<RestoreCard />)
  const file = new File(['{}'], 'ledger.json', { type: 'application/json' })

  await userEvent.upload(await screen.findByLabelText(/Drop the exported file here/), file)

  expect(await screen.findByText('3 transactions restored')).toBeInTheDocument()
  expect(sent).toHaveLength(1)
})

test('A file that cannot be restored is refused in words', async () => {
  answers('get', '/api/v1/transactions', { items: [], next: null, totals: null })
  refuses('post', '/api/v1/exports/json', 400, { code: 'restore.not-an-export' })
  await showPage(<RestoreCard />)

  await userEvent.upload(
    await screen.findByLabelText(/Drop the exported file here/),
    new File(['{}'], 'other.json', { type: 'application/json' }),
  )

  expect(await screen.findByRole('alert')).toHaveTextContent('This is not an export of this program')
})

test('A household with transactions offers no restoring', async () => {
  let asked = false
  server.use(
    http.get('/api/v1/transactions', () => {
      asked = true
      return HttpResponse.json({ items: [{ id: 't' }], next: null, totals: null })
    }),
  )
  await showPage(
    <>
      <ExportCard />
      <RestoreCard />
    </>,
  )
  expect(await screen.findByText('Export your data')).toBeInTheDocument()
  await waitFor(() => expect(asked).toBe(true))
  expect(screen.queryByText('Restore from an export')).not.toBeInTheDocument()
})
