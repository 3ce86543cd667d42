import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import { ifSeen } from '@/lib/api/version'
import type { components } from '@/lib/api/schema.gen'
import { today } from '@/lib/dates'

type Schemas = components['schemas']
export type Series = Schemas['RecurringResponse']
export type SeriesList = Schemas['RecurringListResponse']
export type SeriesKind = Schemas['SeriesKind']
export type Cadence = Schemas['Cadence']
export type Occurrence = Schemas['OccurrenceResponse']
export type CalendarEntry = Schemas['CalendarEntryResponse']
export type SeriesEdit = Schemas['EditRecurringRequest']
export type NewSeries = Schemas['EnterRecurringRequest']

const soon = 4_000

/** Everything that recurs; asked again while the ledger is being searched. */
export const recurringQuery = queryOptions({
  queryKey: ['recurring'],
  queryFn: ({ signal }) =>
    take(api.GET('/api/v1/recurring', { params: { query: { today: today() } }, signal })),
  refetchInterval: ({ state }) => (state.data?.searching ? soon : false),
})

export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['recurring', 'one', id],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/recurring/{id}', {
          params: { path: { id }, query: { today: today() } },
          signal,
        }),
      ),
  })

export const calendarQuery = (month: string) =>
  queryOptions({
    queryKey: ['recurring', 'calendar', month],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/recurring/calendar', {
          params: { query: { month, today: today() } },
          signal,
        }),
      ),
  })

export function useEditSeries() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ series: { id, version }, edit }: { series: Series; edit: SeriesEdit }) => {
      const params = { path: { id }, ...ifSeen(version) }
      return (await takeWrite(api.PATCH('/api/v1/recurring/{id}', { params, body: edit }))).changeSetId
    },
    onSettled: () => refreshLedger(client),
  })
}

export function useEnterSeries() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: NewSeries) =>
      (await takeWrite(api.POST('/api/v1/recurring', { body }))).changeSetId,
    onSettled: () => refreshLedger(client),
  })
}

export function useDeleteSeries() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) =>
      (await takeWrite(api.DELETE('/api/v1/recurring/{id}', { params: { path: { id } } }))).changeSetId,
    onSettled: () => refreshLedger(client),
  })
}

/** Searches the ledger now. */
export function useSearchSeries() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => takeWrite(api.POST('/api/v1/recurring/search')),
    onSettled: () => refreshLedger(client),
  })
}
