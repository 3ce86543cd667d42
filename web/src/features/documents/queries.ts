import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import { documentsKey, type Paper } from '@/lib/api/documents'
import { refreshLedger } from '@/lib/api/ledger'
import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']
export type PaperStatus = Schemas['DocumentStatus']
export type Detail = Schemas['DocumentDetailResponse']
export type Draft = Schemas['DocumentDraft']
export type Reading = Schemas['DocumentReading']
export type Check = Schemas['DocumentCheck']
export type Item = Schemas['DocumentItem']
export type PageBox = Schemas['PageBox']
export type Candidate = Schemas['DocumentCandidate']
export type Edits = Schemas['EditDocumentRequest']
export type Coverage = Schemas['AccountCoverage']

/** Of one status, or all but those in the bin; the newest first. */
export const papersQuery = (status: PaperStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: [...documentsKey, 'list', status ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/documents', {
          params: {
            query: {
              limit: 20,
              ...(status && { status: [status] }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** The next ones that wait for a person, which the review goes through. */
export const inboxQuery = queryOptions({
  queryKey: [...documentsKey, 'inbox'],
  queryFn: async ({ signal }) => {
    const params = { query: { status: ['review' as const], limit: 200 } }
    return (await take(api.GET('/api/v1/documents', { params, signal }))).items
  },
})

export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: [...documentsKey, 'one', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/documents/{id}', { params: { path: { id } }, signal })),
  })

export const coverageQuery = queryOptions({
  queryKey: [...documentsKey, 'coverage'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/documents/coverage', { signal }))).items,
})

export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/transactions/{id}', { params: { path: { id } }, signal })),
  })

export const readAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: documentsKey })

function usePaperWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: write, onSuccess: () => void readAgain(client) })
}

/** One file; what was refused is thrown, as for a single file the server does. */
export const useUploadPaper = () =>
  usePaperWrite(async (file: File) => {
    const form = new FormData()
    form.append('file', file, file.name)
    // The typed body names a list of texts; what travels is the form itself.
    const { items } = await take(
      api.POST('/api/v1/documents', { body: { file: [] }, bodySerializer: () => form }),
    )
    return { existed: items[0]?.existed ?? false }
  })

/** The text of a code that the camera read. */
export const useSendCode = () =>
  usePaperWrite((text: string) => take(api.POST('/api/v1/documents/code', { body: { text } })))

export const useRetryPaper = () =>
  usePaperWrite((id: string) => take(api.POST('/api/v1/documents/{id}/retry', { params: { path: { id } } })))

export const useRestorePaper = () =>
  usePaperWrite((id: string) =>
    take(api.POST('/api/v1/documents/{id}/restore', { params: { path: { id } } })),
  )

/** Into the bin; from there, for good. */
export const useDeletePaper = () =>
  usePaperWrite(({ id, forGood = false }: { id: string; forGood?: boolean }) =>
    take(api.DELETE('/api/v1/documents/{id}', { params: { path: { id }, query: { forGood } } })),
  )

// A confirmation waits for the corrections before it.
const oneByOne = (id: string) => ({ id: `document ${id}` })

/** Keeps what a person corrected. */
export function useSaveDraft(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: oneByOne(id),
    mutationFn: (body: Edits) =>
      take(api.PATCH('/api/v1/documents/{id}', { params: { path: { id } }, body })),
    onSuccess: (saved) => client.setQueryData(paperQuery(id).queryKey, saved),
  })
}

/** Books it as a transaction of its own, or attaches it to the one that it is about. */
export function useConfirmPaper(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: oneByOne(id),
    mutationFn: (body: Schemas['ConfirmDocumentRequest']) =>
      take(api.POST('/api/v1/documents/{id}/confirm', { params: { path: { id } }, body })),
    onSuccess: () => void refreshLedger(client, { rows: true }),
  })
}

export type { Paper }
