import type { PaperStatus } from './queries'

/** As they are offered for choosing: what waits for a person first. */
export const statuses: readonly PaperStatus[] = [
  'review',
  'queued',
  'reading',
  'failed',
  'booked',
  'statement',
  'deleted',
]

export type DocumentsSearch = { status?: PaperStatus | undefined; view?: 'coverage' | undefined }

export const readSearch = (search: Record<string, unknown>): DocumentsSearch => {
  const status = statuses.find((one) => one === search.status)
  return { ...(status && { status }), ...(search.view === 'coverage' && { view: 'coverage' as const }) }
}
