import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import { reviewQuery, type ReviewItem } from '@/lib/api/review'
import type { components } from '@/lib/api/schema.gen'

export type Side = components['schemas']['ReviewTransaction']
/** An item that is about two transactions. */
export type Pair = ReviewItem & { kind: 'duplicate' | 'transfer'; other: Side }

export const isPair = (item: ReviewItem): item is Pair => item.kind !== 'category' && item.other !== null
export const keyOf = ({ transaction, other }: Pair) => `${transaction.id} ${other.id}`

export function useDismiss() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, transaction, other }: Pair) => {
      const body = { kind, transactionId: transaction.id, otherId: other.id }
      return takeWrite(api.POST('/api/v1/review/dismiss', { body }))
    },
    onSuccess: () => void refreshLedger(client, { rows: true }),
  })
}

export function useLink() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ transaction, other }: Pair) => {
      const body = { fromTransactionId: transaction.id, toTransactionId: other.id }
      return takeWrite(api.POST('/api/v1/transfers', { body }))
    },
    onSuccess: () => void refreshLedger(client, { rows: true }),
  })
}

export function useFindTransfers() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => take(api.POST('/api/v1/transfers/find')),
    onSuccess: () => refreshLedger(client, { rows: true }),
  })
}

/** What was decided leaves the list at once; the server's own list follows. */
export function useTakeOff() {
  const client = useQueryClient()
  return (pair: Pair) => {
    client.setQueryData(reviewQuery(pair.kind).queryKey, (before) =>
      before?.items.some((item) => isPair(item) && keyOf(item) === keyOf(pair))
        ? {
            items: before.items.filter((item) => !isPair(item) || keyOf(item) !== keyOf(pair)),
            counts: { ...before.counts, [pair.kind]: before.counts[pair.kind] - 1 },
          }
        : before,
    )
  }
}
