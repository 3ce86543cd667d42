import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']
export type Import = Schemas['ImportResponse']
export type ImportAccount = Schemas['ImportAccountResponse']
export type ImportLine = Schemas['ImportLineResponse']
export type ImportListItem = Schemas['ImportListItem']
export type LineStatus = Schemas['LineStatus']
export type LineDecision = Schemas['LineDecision']
export type Mapping = Schemas['CsvMapping']
export type Layout = Schemas['CsvLayout']
export type Committed = Schemas['CommitImportResponse']
export type Correction = Omit<Schemas['CorrectImportRequest'], 'categories'> & {
  categories?: Record<string, string>
}
/** Decisions by ordinal, with the status that each is measured against. */
export type Decided = Readonly<Record<number, { status: LineStatus; decision: LineDecision }>>

export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/transactions/{id}', { params: { path: { id } }, signal })),
  })

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam, signal }) =>
    take(
      api.GET('/api/v1/imports', {
        params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
  })

/** What committing answered; only there until the page is left or loaded again. */
export const committedQuery = (id: string) =>
  queryOptions({
    queryKey: ['import-committed', id],
    queryFn: (): Committed | null => null,
    staleTime: Infinity,
    gcTime: Infinity,
  })

const linesKey = (id: string) => ['import-lines', id]

export const decidedQuery = (id: string) =>
  queryOptions({ queryKey: ['import-decided', id], queryFn: (): Decided => ({}), staleTime: Infinity })

function noteDecided(client: QueryClient, id: string, lines: readonly ImportLine[]): void {
  const found = lines.flatMap(({ ordinal, status, decision }) =>
    ordinal !== null && decision ? [[ordinal, { status, decision }] as const] : [],
  )
  if (found.length === 0) return
  client.setQueryData(decidedQuery(id).queryKey, (known) => ({ ...known, ...Object.fromEntries(found) }))
}

export const linesQuery = (id: string, status: LineStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: [...linesKey(id), status ?? 'all'],
    queryFn: async ({ pageParam, signal, client }) => {
      const page = await take(
        api.GET('/api/v1/imports/{id}/lines', {
          params: {
            path: { id },
            query: { limit: 500, ...(status && { status }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      )
      noteDecided(client, id, page.items)
      return page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export function useUpload() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ file, accountId }: { file: File; accountId?: string | undefined }) => {
      const form = new FormData()
      form.append('file', file)
      if (accountId) form.append('accountId', accountId)
      // The typed body names a binary text; what travels is the form itself.
      return take(api.POST('/api/v1/imports', { body: { file: '' }, bodySerializer: () => form }))
    },
    onSuccess: (uploaded) => {
      queryClient.setQueryData(importQuery(uploaded.id).queryKey, uploaded)
      return queryClient.invalidateQueries({ queryKey: importsQuery.queryKey })
    },
  })
}

// Writes to one import wait for each other, so that a commit sees every correction before it.
const oneByOne = (id: string) => ({ id: `import ${id}` })

/** Corrects how a file is understood. */
export function useCorrect(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    scope: oneByOne(id),
    mutationFn: (correction: Correction) =>
      take(
        api.PATCH('/api/v1/imports/{id}', {
          params: { path: { id } },
          body: correction as Schemas['CorrectImportRequest'],
        }),
      ),
    onSuccess: (corrected) => {
      queryClient.setQueryData(importQuery(id).queryKey, corrected)
      queryClient.removeQueries({ queryKey: decidedQuery(id).queryKey })
      return queryClient.invalidateQueries({ queryKey: linesKey(id) })
    },
  })
}

type LinePages = { pages: Schemas['ImportLinesResponse'][]; pageParams: unknown[] }

/** The line as decided; a person's decision outweighs the rule that would leave it out. */
const decide = (page: LinePages['pages'][number], line: ImportLine, decision: LineDecision) => ({
  ...page,
  ignored: line.ignoredBy && page.ignored ? page.ignored - 1 : (page.ignored ?? null),
  items: page.items.map((item) =>
    item.ordinal === line.ordinal ? { ...item, decision, ignoredBy: null } : item,
  ),
})

/** Decides about one line; the list shows it at once. */
export function useDecide(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    scope: oneByOne(id),
    mutationFn: ({ line, decision }: { line: ImportLine; decision: LineDecision }) =>
      take(
        api.PATCH('/api/v1/imports/{id}', {
          params: { path: { id } },
          body: { lines: { [String(line.ordinal)]: decision } },
        }),
      ),
    onMutate: ({ line, decision }) => {
      noteDecided(queryClient, id, [{ ...line, decision }])
      queryClient.setQueriesData<LinePages>(
        { queryKey: linesKey(id) },
        (known) =>
          known && {
            ...known,
            pages: known.pages.map((page) => decide(page, line, decision)),
          },
      )
    },
    onSuccess: (corrected) => {
      queryClient.setQueryData(importQuery(id).queryKey, corrected)
    },
    onError: () => {
      queryClient.removeQueries({ queryKey: decidedQuery(id).queryKey })
      return queryClient.invalidateQueries({ queryKey: linesKey(id) })
    },
  })
}

export function useCommit(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    scope: oneByOne(id),
    mutationFn: () => take(api.POST('/api/v1/imports/{id}/commit', { params: { path: { id } } })),
    onSuccess: (committed) => {
      queryClient.setQueryData(committedQuery(id).queryKey, committed)
      queryClient.removeQueries({ queryKey: linesKey(id) })
      return queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'import-committed',
      })
    },
  })
}

export function useDiscard() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => {
      await take(api.DELETE('/api/v1/imports/{id}', { params: { path: { id } } }))
      return id
    },
    onSuccess: (id) => {
      queryClient.removeQueries({ queryKey: linesKey(id) })
      return queryClient.invalidateQueries({ queryKey: importsQuery.queryKey })
    },
  })
}
