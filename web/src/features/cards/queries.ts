import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Account } from '@/lib/api/accounts'
import { api, take, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import { ifSeen } from '@/lib/api/version'
import type { components } from '@/lib/api/schema.gen'
import type { Cycle } from '@/ui/card-cycle'

export type Plan = components['schemas']['InstallmentPlanResponse']

/** The open bill and those of the year before it, the newest first. */
export const accountBillsQuery = (id: string) =>
  queryOptions({
    queryKey: ['bills', id],
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query: { limit: 13 } }
      return (await take(api.GET('/api/v1/accounts/{id}/bills', { params, signal }))).items
    },
  })

/** Purchases in parts that are being paid, or those that ended. */
export const installmentsQuery = (open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['installments', open],
    queryFn: ({ pageParam, signal }) => {
      const query = { open, limit: 50, ...(pageParam && { cursor: pageParam }) }
      return take(api.GET('/api/v1/installments', { params: { query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export function useSetCycle({ id, version }: Account) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ closingDay = null, dueDay = null }: { [Day in keyof Cycle]: number | null }) => {
      const params = { path: { id }, ...ifSeen(version) }
      const body = { closingDay, dueDay }
      return (await takeWrite(api.PATCH('/api/v1/accounts/{id}', { params, body }))).changeSetId
    },
    onSettled: () => refreshLedger(client),
  })
}
