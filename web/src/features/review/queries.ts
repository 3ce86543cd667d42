import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
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

/** Rows that wait for one answer: one merchant, or one text where no merchant is named. */
export type Question = components['schemas']['ReviewGroup']

export const questionKey = ({ question: { merchantKey, description, income } }: Question) =>
  [merchantKey, description ?? '', String(income)].join('\u0000')

const mostQuestions = 200

/** What waits for a category, most rows first. */
export const questionsQuery = queryOptions({
  queryKey: ['review', 'questions'],
  queryFn: ({ signal }) =>
    take(api.GET('/api/v1/review/categories', { params: { query: { limit: mostQuestions } }, signal })),
})

export function useAnswer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ question, categoryId }: { question: Question['question']; categoryId: string | null }) => {
      const body = { decisions: [{ question, categoryId }] }
      return take(api.POST('/api/v1/review/categories', { body }))
    },
    onSuccess: () => void refreshLedger(client, { rows: true }),
  })
}

export function useAcceptSure() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (minConfidence: number) =>
      take(api.POST('/api/v1/review/categories/accept', { body: { minConfidence } })),
    onSuccess: () => refreshLedger(client, { rows: true }),
  })
}

/** What was answered leaves the list at once; the server's own list follows. */
export function useTakeOffQuestion() {
  const client = useQueryClient()
  return (answered: Question) => {
    const key = questionKey(answered)
    client.setQueryData(questionsQuery.queryKey, (before) =>
      before?.items.some((one) => questionKey(one) === key)
        ? {
            items: before.items.filter((one) => questionKey(one) !== key),
            groups: before.groups - 1,
            rows: before.rows - answered.count,
          }
        : before,
    )
    client.setQueryData(
      reviewQuery('category').queryKey,
      (before) =>
        before && {
          ...before,
          counts: { ...before.counts, category: before.counts.category - answered.count },
        },
    )
  }
}
