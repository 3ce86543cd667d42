import { http, HttpResponse } from 'msw'
import { server } from './server'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

export const readAccount = {
  text: '123-4',
  name: 'Itaú ·3-4',
  type: 'checking',
  currency: 'BRL',
  accountId: null as string | null,
  lines: 3,
  total: brl(-5000),
  opening: brl(15_000) as ReturnType<typeof brl> | null,
  closing: brl(10_000) as ReturnType<typeof brl> | null,
  closingDate: '2026-10-31' as string | null,
  balanceHolds: true as boolean | null,
  balanceKnown: true,
  currencyDiffers: false,
}

export const readImport = {
  id: 'imp',
  fileName: 'itau.ofx',
  size: 900,
  format: 'ofx',
  status: 'preview',
  createdAt: '2026-11-01T10:00:00Z',
  changeSetId: null as string | null,
  encoding: 'utf-8',
  new: 2,
  duplicates: 1,
  possible: 0,
  errors: 0,
  firstDay: '2026-10-01',
  lastDay: '2026-10-31',
  accounts: [readAccount],
  categories: [] as { text: string; lines: number; categoryId: string | null }[],
  diagnostics: [] as { line: number | null; code: string; message: string; severity: string }[],
  layout: null as object | null,
  dateOrder: null as string | null,
}

export type ReadImport = typeof readImport

const line = (ordinal: number, status: string, description: string, minorUnits: number) => ({
  line: ordinal + 10,
  ordinal,
  status,
  account: '123-4',
  date: '2026-10-05',
  amount: brl(minorUnits),
  description,
  payee: null,
  matchId: status === 'duplicate' ? 'old' : null,
  reason: status === 'duplicate' ? 'same-line' : null,
  score: null,
  decision: null as string | null,
  categoryId: null,
  source: null,
  confidence: null,
})

export const readLines = [
  line(0, 'new', 'PADARIA', -1250),
  line(1, 'new', 'MERCADO', -2500),
  line(2, 'duplicate', 'FARMACIA', -1250),
]

const account = {
  id: 'acc',
  name: 'Itaú ·3-4',
  type: 'checking',
  currency: 'BRL',
  institution: null,
  openingBalance: brl(15_000),
  balance: brl(10_000),
  balanceKnown: true,
  statedBalance: { date: '2026-10-31', amount: brl(10_000) },
  difference: brl(0),
  closingDay: null,
  dueDay: null,
  archived: false,
  aliases: [],
}

/** A server that holds one import, takes corrections of it, commits and undoes it. */
export function serverHolds(
  read: ReadImport,
  corrected: (body: object, now: ReadImport) => Partial<ReadImport> = () => ({}),
) {
  let now = read
  const sent: object[] = []
  server.use(
    http.get('/api/v1/imports', () => HttpResponse.json({ items: [{ ...now, rows: 3 }], next: null })),
    http.post('/api/v1/imports', () => HttpResponse.json(now, { status: 201 })),
    http.get('/api/v1/imports/:id', () => HttpResponse.json(now)),
    http.get('/api/v1/imports/:id/lines', ({ request }) => {
      const status = new URL(request.url).searchParams.get('status')
      return HttpResponse.json({
        items: readLines.filter((one) => !status || one.status === status),
        next: null,
      })
    }),
    http.patch('/api/v1/imports/:id', async ({ request }) => {
      const body = (await request.json()) as object
      sent.push(body)
      now = { ...now, ...corrected(body, now) }
      return HttpResponse.json(now)
    }),
    http.post('/api/v1/imports/:id/commit', () => {
      now = { ...now, status: 'committed', changeSetId: 'cs' }
      return HttpResponse.json({ changeSetId: 'cs', inserted: 2, skipped: 1, accounts: [{ id: 'acc' }] })
    }),
    http.post('/api/v1/change-sets/cs/undo', () => {
      now = { ...now, status: 'undone' }
      return HttpResponse.json({ changeSetId: 'undo', rows: 3, conflicts: [] })
    }),
    http.get('/api/v1/accounts', () => HttpResponse.json({ items: [account], next: null })),
    http.get('/api/v1/categories', () => HttpResponse.json({ items: [], next: null })),
    http.get('/api/v1/transactions/:id', () => HttpResponse.json({ code: 'not-found' }, { status: 404 })),
  )
  return { sent }
}
