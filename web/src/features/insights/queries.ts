import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']
export type Digest = Schemas['DigestResponse']
export type HealthScore = Schemas['HealthScoreResponse']
export type HealthComponent = Schemas['HealthComponentResponse']
export type FinancialReport = Schemas['FinancialReportResponse']

/** @param week Any day of it; this one where none is named. */
export const digestQuery = (week: string | undefined) =>
  queryOptions({
    queryKey: ['insights', 'digest', week ?? ''],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/insights/digest', { params: { query: week ? { week } : {} }, signal })),
    placeholderData: keepPreviousData,
  })

export const healthQuery = queryOptions({
  queryKey: ['health-score'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/health-score', { signal })),
})

/** @param currency The household's where none is named. */
export const reportQuery = (period: { from: string; to: string }, currency: string | undefined) =>
  queryOptions({
    queryKey: ['financial-report', period, currency ?? ''],
    queryFn: ({ signal }) => {
      const query = { ...period, ...(currency && { currency }) }
      return take(api.GET('/api/v1/financial-report', { params: { query }, signal }))
    },
    placeholderData: keepPreviousData,
  })
