import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import { nameOf, readAll, saveFile } from '@/lib/api/download'
import type { components, paths } from '@/lib/api/schema.gen'
import { problemOf } from '@/lib/problem'

export type AiPreview = components['schemas']['AiPreviewResponse']
export type AiRun = components['schemas']['AiRunResponse']
export type AiCall = components['schemas']['AiCallResponse']
export type AiCosts = components['schemas']['AiCostsResponse']
export type AiEdit = paths['/api/v1/ai/settings']['patch']['requestBody']['content']['application/json']

export const aiPreviewQuery = queryOptions({
  queryKey: ['ai', 'preview'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/ai/preview', { signal })),
})

export const isOpen = (run: AiRun | undefined) => run?.state === 'queued' || run?.state === 'waiting'

/** The newest run, looked at again while it goes on. */
export const aiRunQuery = queryOptions({
  queryKey: ['ai', 'run'],
  queryFn: async ({ signal }) => {
    const runs = await take(api.GET('/api/v1/ai/runs', { params: { query: { limit: 1 } }, signal }))
    return runs.items[0] ?? null
  },
  refetchInterval: ({ state: { data } }) => {
    if (data?.state === 'queued') return 2_000
    return data?.state === 'waiting' ? 30_000 : false
  },
})

export const aiCallsQuery = infiniteQueryOptions({
  queryKey: ['ai', 'calls'],
  queryFn: ({ pageParam, signal }) =>
    take(
      api.GET('/api/v1/ai/calls', {
        params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
})

/** What was spent so far, the newest month first. */
export const aiCostsQuery = queryOptions({
  queryKey: ['ai', 'costs'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/ai/costs', { signal })),
})

/** Whatever is done here may change all that is shown here. */
function useAiWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSettled: () => client.invalidateQueries({ queryKey: ['ai'] }),
  })
}

export const useEditAi = () => useAiWrite((body: AiEdit) => take(api.PATCH('/api/v1/ai/settings', { body })))

export const useStartRun = () => useAiWrite(() => take(api.POST('/api/v1/ai/runs')))

export const usePurgeCalls = () =>
  useAiWrite(async () => {
    const { response, error } = await api.DELETE('/api/v1/ai/calls')
    if (!response.ok) throw problemOf(response, error)
  })

export const callFormats = ['ndjson', 'csv'] as const
export type CallFormat = (typeof callFormats)[number]

export function useExportCalls() {
  return useMutation({
    mutationFn: async (format: CallFormat) => {
      const { data, error, response } = await api.GET('/api/v1/ai/calls/export', {
        params: { query: { format } },
        parseAs: 'stream',
      })
      if (!response.ok || !data) throw problemOf(response, error)
      saveFile(await readAll(data, () => undefined), nameOf(response) ?? `finance-manager-ai.${format}`)
    },
  })
}

const million = 1_000_000

export const dollarsOf = (millionths: number) => millionths / million
export const millionthsOf = (dollars: number) => Math.round(dollars * million)

/** A cost in US dollars, down to hundredths of a cent where it is small. */
export function formatDollars(millionths: number, locale: string): string {
  const digits = millionths > 0 && millionths < million / 10 ? 4 : 2
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(dollarsOf(millionths))
}
