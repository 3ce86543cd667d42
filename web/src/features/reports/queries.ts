import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import { nameOf, saveFile } from '@/lib/api/download'
import type { components, paths } from '@/lib/api/schema.gen'
import { problemOf } from '@/lib/problem'
import { eachCurrency, toParameters, type ReportSearch } from './search'
import type { Period } from './period'

type Schemas = components['schemas']
export type Report = Schemas['ReportResponse']
export type ReportRow = Schemas['ReportRow']
export type NetWorth = Schemas['NetWorthResponse']
export type Sankey = Schemas['SankeyResponse']
export type YearReview = Schemas['YearReviewResponse']
export type SavedReport = Schemas['SavedReportResponse']
export type Group = 'none' | 'category' | 'account' | 'member' | 'tag' | 'merchant'
export type Interval = 'day' | 'month' | 'year' | 'total'

export type ReportQuery = NonNullable<paths['/api/v1/reports/by/{group}']['get']['parameters']['query']>

/** What the address asks for, in the server's words. */
export function toQuery(
  search: ReportSearch,
  period: Period,
  currency: string,
  interval?: Interval,
): ReportQuery {
  const { rates, account, category, member, tag, q } = search
  return {
    ...period,
    ...(currency === eachCurrency ? {} : { currency }),
    ...(rates && currency !== eachCurrency ? { rateDate: rates } : {}),
    ...(interval ? { interval } : {}),
    ...(account ? { accountId: [account] } : {}),
    ...(category ? { categoryId: category } : {}),
    ...(member ? { memberId: [member] } : {}),
    ...(tag ? { tag: [tag] } : {}),
    ...(q ? { q } : {}),
  }
}

/** The rows behind a figure that is the sum of several rows of a report. */
export function rowsBehind(
  query: ReportQuery,
  narrowed: Period & { categoryId?: string; flow?: 'income' | 'spending'; currency?: string },
): string {
  const { accountId, memberId, tag, q, categoryId, from, to } = { ...query, ...narrowed }
  const text = new URLSearchParams()
  const add = (name: string, value: string | undefined) => {
    if (value) text.append(name, value)
  }
  add('from', from ?? undefined)
  add('to', to ?? undefined)
  add('currency', query.currency ? undefined : narrowed.currency)
  add('categoryId', categoryId ?? undefined)
  for (const id of accountId ?? []) add('accountId', id)
  for (const id of memberId ?? []) add('memberId', id)
  for (const word of tag ?? []) add('tag', word)
  add('q', q ?? undefined)
  add('flow', narrowed.flow)
  add('transfer', 'false')
  return text.toString()
}

export const groupQuery = (group: Group, query: ReportQuery) =>
  queryOptions({
    queryKey: ['report', 'by', group, query],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/reports/by/{group}', { params: { path: { group }, query }, signal })),
    placeholderData: keepPreviousData,
  })

export const sankeyQuery = (query: ReportQuery) =>
  queryOptions({
    queryKey: ['report', 'sankey', query],
    queryFn: ({ signal }) => take(api.GET('/api/v1/reports/sankey', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })

export const netWorthQuery = (query: ReportQuery) =>
  queryOptions({
    queryKey: ['report', 'net-worth', query],
    queryFn: ({ signal }) => take(api.GET('/api/v1/reports/net-worth', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  })

export const yearQuery = (year: number, query: ReportQuery) =>
  queryOptions({
    queryKey: ['report', 'year', year, query],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/reports/year-review', { params: { query: { ...query, year } }, signal })),
    placeholderData: keepPreviousData,
  })

export const savedReportsQuery = queryOptions({
  queryKey: ['saved-reports'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/reports/saved', { signal }))).items,
})

/** Saves, shares and deletes; each is one change-set. */
export function useSavedReports() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: savedReportsQuery.queryKey })
  return {
    save: useMutation({
      mutationFn: ({ name, search, shared }: { name: string; search: ReportSearch; shared: boolean }) =>
        takeWrite(
          api.POST('/api/v1/reports/saved', { body: { name, parameters: toParameters(search), shared } }),
        ),
      onSettled,
    }),
    share: useMutation({
      mutationFn: ({ id, shared }: { id: string; shared: boolean }) =>
        takeWrite(api.PATCH('/api/v1/reports/saved/{id}', { params: { path: { id } }, body: { shared } })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) =>
        takeWrite(api.DELETE('/api/v1/reports/saved/{id}', { params: { path: { id } } })),
      onSettled,
    }),
  }
}

export type FileFormat = 'csv' | 'xlsx'

/** A report as a file, by the session's own request, so that no address ever opens it. */
export function useReportFile() {
  return useMutation({
    mutationFn: async ({
      group,
      query,
      format,
    }: {
      group: Group | 'net-worth'
      query: ReportQuery
      format: FileFormat
    }) => {
      const asked = { query: { ...query, format } }
      const { data, error, response } = await (group === 'net-worth'
        ? api.GET('/api/v1/reports/export/net-worth', { params: asked, parseAs: 'blob' })
        : api.GET('/api/v1/reports/export/by/{group}', {
            params: { path: { group }, ...asked },
            parseAs: 'blob',
          }))
      if (!response.ok || !data) throw problemOf(response, error)
      saveFile(data, nameOf(response) ?? `finance-manager-${group}.${format}`)
    },
  })
}
