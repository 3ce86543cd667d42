import { http, HttpResponse } from 'msw'
import { vi } from 'vitest'
import type { components } from '@/lib/api/schema.gen'
import { accountWith, categoryWith } from './ledger'
import { answers, server } from './server'

type Schemas = components['schemas']
export type Paper = Schemas['DocumentResponse']
export type Detail = Schemas['DocumentDetailResponse']

export const path = '/api/v1/documents'
const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const at = (top: number) => ({ page: 1, left: 0.1, top, width: 0.5, height: 0.05 })

/** A document with working values; a test states only what it is about. */
export const paperWith = (values: Partial<Paper> = {}): Paper => ({
  id: 'paper-1',
  fileName: 'receipt.jpg',
  contentType: 'image/jpeg',
  size: 90_000,
  createdAt: '2026-11-20T10:00:00Z',
  status: 'review',
  error: null,
  method: 'ocr',
  isProved: true,
  date: '2026-11-19',
  amount: brl(-1350),
  payee: 'Padaria São Jorge',
  accountId: accountWith().id,
  transactionId: null,
  changeSetId: null,
  importId: null,
  pages: 1,
  hasFile: true,
  milliseconds: 2_100,
  aiCalls: 0,
  aiCost: 0,
  ...values,
})

/** What was read of it: bread and tax, which make the total. */
export const readingWith = (
  values: Partial<Schemas['DocumentReading']> = {},
): Schemas['DocumentReading'] => ({
  kind: 'receipt',
  method: 'ocr',
  issuer: { value: 'Padaria São Jorge', confidence: 0.95, at: at(0.1) },
  date: { value: '2026-11-19', confidence: 0.95, at: at(0.2) },
  total: { value: brl(1350), confidence: 1, at: at(0.8) },
  tax: { value: brl(150), confidence: 0.9, at: at(0.7) },
  items: [{ description: 'Pão francês', quantity: 2, unitPrice: brl(600), amount: brl(1200), at: at(0.4) }],
  checks: [{ name: 'items-total', holds: true, detail: '12.00 + 1.50 = 13.50', provesTotal: true, at: null }],
  pageTexts: ['PADARIA SÃO JORGE'],
  warnings: [],
  ...values,
})

type DetailValues = {
  document?: Partial<Paper>
  draft?: Partial<Detail['draft']>
  reading?: Detail['reading']
  candidates?: Detail['candidates']
  duplicateOf?: string
}

export const detailWith = (values: DetailValues = {}): Detail => ({
  document: paperWith(values.document),
  draft: {
    accountId: accountWith().id,
    date: '2026-11-19',
    amount: brl(-1350),
    payee: 'Padaria São Jorge',
    note: null,
    splits: [
      {
        categoryId: 'food',
        amount: brl(-1350),
        note: null,
        source: 'dictionary',
        confidence: 0.93,
        evidence: 'dictionary:padaria',
      },
    ],
    edited: [],
    currency: 'BRL',
    tax: brl(150),
    items: [
      {
        description: 'Pão francês',
        quantity: 2,
        amount: brl(1200),
        categoryId: 'food',
        source: 'document',
        confidence: 0.9,
        evidence: null,
        place: 0,
      },
    ],
    ...values.draft,
  },
  reading: values.reading === undefined ? readingWith() : values.reading,
  checks: (values.reading === undefined ? readingWith() : values.reading)?.checks ?? [],
  candidates: values.candidates ?? [],
  duplicateOf: values.duplicateOf ?? null,
})

export const candidateWith = (
  values: Partial<Schemas['DocumentCandidate']> = {},
): Detail['candidates'][0] => ({
  transactionId: '0198bbbb-0000-7000-8000-000000000001',
  accountId: accountWith().id,
  date: '2026-11-20',
  amount: brl(-1350),
  payee: null,
  description: 'PAD S JORGE',
  score: 0.8,
  reason: 'same-merchant',
  ...values,
})

/** A stream that stays open; `tell` sends an event down it. */
export function serverStreams() {
  const asked = vi.fn()
  let send: ((text: string) => void) | undefined
  server.use(
    http.get(`${path}/events`, ({ request }) => {
      asked(request.headers.get('last-event-id'))
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          send = (text) => controller.enqueue(new TextEncoder().encode(text))
          send('retry: 1000\nid: 7\nevent: open\ndata: {}\n\n')
        },
      })
      return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } })
    }),
  )
  return {
    asked,
    tell: (paper: Paper, id: number) =>
      send?.(`id: ${String(id)}\nevent: document\ndata: ${JSON.stringify(paper)}\n\n`),
  }
}

/** A server with these documents, whose events are silent. What is in `papers` may be changed by the test. */
export function serverKeeps(papers: Paper[]) {
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', '/api/v1/categories', {
    items: [categoryWith({}), categoryWith({ id: 'home', key: 'home' })],
  })
  answers('get', '/api/v1/reports/categories', { rows: [], rates: [], unknown: 0 })
  server.use(
    http.get(path, ({ request }) => {
      const status = new URL(request.url).searchParams.get('status')
      const items = papers.filter((one) => (status ? one.status === status : one.status !== 'deleted'))
      return HttpResponse.json({ items, next: null })
    }),
    http.get(`${path}/:id/thumbnail`, () => new HttpResponse(new Blob(['jpeg']))),
    http.get(`${path}/:id/pages/:page`, () => new HttpResponse(new Blob(['jpeg']))),
  )
  return serverStreams()
}
