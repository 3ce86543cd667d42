import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']
export type Merchant = Schemas['MerchantResponse']
export type BankText = Schemas['BankTextResponse']
export type MerchantEdit = Schemas['EditMerchantRequest']

export const merchantsQuery = (words: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['merchants', 'list', words ?? ''],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/merchants', {
          params: {
            query: { limit: 50, ...(words && { q: words }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })

/** A transaction, and the merchant that its bank text means, if the household named it. */
export const namedByQuery = (transactionId: string) =>
  queryOptions({
    queryKey: ['merchants', 'of', transactionId],
    queryFn: async ({ signal }) => {
      const [transaction, { items }] = await Promise.all([
        take(api.GET('/api/v1/transactions/{id}', { params: { path: { id: transactionId } }, signal })),
        take(api.GET('/api/v1/merchants', { params: { query: { transactionId, limit: 1 } }, signal })),
      ])
      return { transaction, merchant: items[0] }
    },
  })

/** Too short a part would find almost everything. */
export const fewestLetters = 2

export const bankTextsQuery = (words: string) =>
  queryOptions({
    queryKey: ['merchants', 'texts', words],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/merchants/texts', { params: { query: { q: words } }, signal })),
    enabled: words.length >= fewestLetters,
    placeholderData: keepPreviousData,
  })

/** The payees of many rows may be others afterwards. */
function useMerchantWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: write, onSuccess: () => refreshLedger(client, { rows: true }) })
}

export const useNameMerchant = () =>
  useMerchantWrite((body: Schemas['NameMerchantRequest']) =>
    takeWrite(api.POST('/api/v1/merchants', { body })),
  )

export const useEditMerchant = () =>
  useMerchantWrite(({ id, edit }: { id: string; edit: MerchantEdit }) =>
    takeWrite(api.PATCH('/api/v1/merchants/{id}', { params: { path: { id } }, body: edit })),
  )

export const useJoinMerchants = () =>
  useMerchantWrite(({ id, ids }: { id: string; ids: string[] }) =>
    takeWrite(api.POST('/api/v1/merchants/{id}/join', { params: { path: { id } }, body: { ids } })),
  )

export const useDeleteMerchant = () =>
  useMerchantWrite((id: string) =>
    takeWrite(api.DELETE('/api/v1/merchants/{id}', { params: { path: { id } } })),
  )
