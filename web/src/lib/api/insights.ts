import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take, takeWrite } from './client'
import { refreshLedger } from './ledger'
import type { components } from './schema.gen'

export type Insight = components['schemas']['InsightResponse']
export type InsightFact = components['schemas']['InsightFact']
export type InsightRows = components['schemas']['InsightRowsResponse']

/** What is worth knowing, the most money first; or what the household does not want to be told. */
export const insightsQuery = (dismissed = false) =>
  queryOptions({
    queryKey: ['insights', dismissed],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/insights', { params: { query: { limit: 100, dismissed } }, signal })),
  })

export function useDismissInsight() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, restore = false }: { id: string; restore?: boolean }) => {
      const params = { path: { id } }
      const write = restore
        ? api.POST('/api/v1/insights/{id}/restore', { params })
        : api.POST('/api/v1/insights/{id}/dismiss', { params })
      return (await takeWrite(write)).changeSetId
    },
    onSettled: () => refreshLedger(client),
  })
}
