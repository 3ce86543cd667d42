import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import { refreshLedger, transactionsKey } from '@/lib/api/ledger'
import { ifSeen } from '@/lib/api/version'
import type { components } from '@/lib/api/schema.gen'
import { changeRows, holdsTransfer, removeRows, showsBalances } from './cached-rows'
import { toQuery, type Filter } from './filter'

type Schemas = components['schemas']
export type Transaction = Schemas['TransactionResponse']
export type Split = Schemas['SplitResponse']
export type TransactionEdit = Schemas['EditTransactionRequest']
export type NewTransaction = Schemas['EnterTransactionRequest']
export type BulkChanges = Schemas['BulkChanges']
export type Which = Pick<Schemas['BulkEditRequest'], 'ids' | 'filter' | 'similarTo'>

// The first page shows soon, the others last long.
const firstPage = 100
const nextPage = 500

/** The newest first, a page at a time. */
export const transactionsQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [...transactionsKey, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/transactions', {
          params: {
            query: {
              ...toQuery(filter),
              ...(pageParam ? { limit: nextPage, cursor: pageParam } : { limit: firstPage }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    // Pages are patched by each write; reading hundreds of them again is for when something else changed.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })

export const totalsQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ['transaction-totals', filter],
    queryFn: async ({ signal }) => {
      const query = { ...toQuery(filter), limit: 1, withTotals: true }
      return (await take(api.GET('/api/v1/transactions', { params: { query }, signal }))).totals
    },
    placeholderData: (before) => before,
  })

export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/transactions/{id}', { params: { path: { id } }, signal })),
  })

/** Why it is under its category, and who changed what. */
export const explanationQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id, 'explanation'],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/transactions/{id}/explanation', { params: { path: { id } }, signal })),
  })

export const similarQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id, 'similar'],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/transactions/{id}/similar', {
          params: { path: { id }, query: { limit: 200 } },
          signal,
        }),
      ),
  })

/** A correction shows at once; a refusal takes it back. */
export function useEditTransaction() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, edit, seen }: { id: string; edit: TransactionEdit; seen: string | undefined }) =>
      takeWrite(
        api.PATCH('/api/v1/transactions/{id}', { params: { path: { id }, ...ifSeen(seen) }, body: edit }),
      ),
    onMutate: ({ id, edit }) => changeRows(client, [id], edit),
    onError: (_error, _variables, before) => before?.restore(),
    onSuccess: ({ saved }, { edit }) => {
      changeRows(client, [saved.id], (row) => ({ ...saved, balance: row.balance }))
      // Another day or account is another place in the lists, and another amount moves the balances.
      const moves = 'date' in edit || 'accountId' in edit
      return refreshLedger(client, { rows: moves || ('amount' in edit && showsBalances(client)) })
    },
  })
}

/** Puts a row that was read again where the lists show it. */
export function useShowRow() {
  const client = useQueryClient()
  return (row: Transaction) => void changeRows(client, [row.id], ({ balance }) => ({ ...row, balance }))
}

export function useEnterTransaction() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewTransaction) => takeWrite(api.POST('/api/v1/transactions', { body })),
    onSuccess: () => refreshLedger(client, { rows: true }),
  })
}

/** One change to many rows, as one change-set. Rows named one by one change on screen at once. */
export function useBulkEdit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ which, set }: { which: Which; set: BulkChanges }) =>
      take(api.POST('/api/v1/transactions/bulk', { body: { ...which, set, delete: false } })),
    onMutate: ({ which, set }) => changeRows(client, which.ids as string[] | undefined, set),
    onError: (_error, _variables, before) => before?.restore(),
    // The answer names no versions, and the next edit of a row needs the one it has now.
    onSuccess: () => refreshLedger(client, { rows: true }),
  })
}

export function useBulkDelete() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (which: Which) =>
      take(api.POST('/api/v1/transactions/bulk', { body: { ...which, delete: true } })),
    onSuccess: (_answer, which) => {
      const ids = which.ids as string[] | undefined
      // The other side of a transfer is let go, which is another version of it.
      const letsGo = ids !== undefined && holdsTransfer(client, ids)
      if (ids) removeRows(client, ids)
      return refreshLedger(client, { rows: !ids || letsGo || showsBalances(client) })
    },
  })
}

export function useLinkTransfer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ from, to }: { from: string; to: string }) => {
      const body = { fromTransactionId: from, toTransactionId: to }
      return takeWrite(api.POST('/api/v1/transfers', { body }))
    },
    onSuccess: ({ saved }, { from, to }) => {
      changeRows(client, [from, to], (row) => ({ ...row, transferId: saved.id }))
      return refreshLedger(client, { rows: true })
    },
  })
}

export function useUnlinkTransfer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => takeWrite(api.DELETE('/api/v1/transfers/{id}', { params: { path: { id } } })),
    onSuccess: () => refreshLedger(client, { rows: true }),
  })
}

/** What was merged into a transaction becomes transactions of their own again. */
export function useUnmerge() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      takeWrite(api.POST('/api/v1/transactions/{id}/unmerge', { params: { path: { id } } })),
    onSuccess: () => refreshLedger(client, { rows: true }),
  })
}
