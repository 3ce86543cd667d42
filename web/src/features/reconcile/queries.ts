import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']
export type Reconciliation = Schemas['ReconciliationResponse']
export type OpenRow = Schemas['OpenRowResponse']
export type Candidate = Schemas['DifferenceCandidateResponse']
export type Reconcile = Schemas['ReconcileAccountRequest']

/** What is open up to a day; without one, up to the last imported statement's. */
export const reconciliationQuery = (id: string, date: string | undefined) =>
  queryOptions({
    queryKey: ['reconciliation', id, date ?? ''],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/accounts/{id}/reconciliation', {
          params: { path: { id }, query: date ? { date } : {} },
          signal,
        }),
      ),
    // Another day of the same account: the page stays while it is on its way.
    placeholderData: (before) => before,
  })

export const explanationQuery = (id: string, date: string, difference: number) =>
  queryOptions({
    queryKey: ['reconciliation', id, 'explanation', date, difference],
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query: { date, difference } }
      return (await take(api.GET('/api/v1/accounts/{id}/reconciliation/explanation', { params, signal })))
        .candidates
    },
    placeholderData: (before) => before,
  })

export function useReconcile(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Reconcile) =>
      take(api.POST('/api/v1/accounts/{id}/reconciliations', { params: { path: { id } }, body })),
    onSettled: () => refreshLedger(client, { rows: true }),
  })
}
