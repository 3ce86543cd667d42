import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import type { components } from '@/lib/api/schema.gen'
import { toQuery, type Filter } from './filter'

export type SavedView = components['schemas']['SavedViewResponse']

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/views', { signal }))).items,
})

/** Saves, renames and deletes; each is one change-set. */
export function useViewActs() {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey })
  return {
    save: useMutation({
      mutationFn: ({ name, filter }: { name: string; filter: Filter }) =>
        takeWrite(api.POST('/api/v1/views', { body: { name, filter: toQuery(filter) } })),
      onSettled,
    }),
    rename: useMutation({
      mutationFn: ({ id, name }: { id: string; name: string }) =>
        takeWrite(api.PATCH('/api/v1/views/{id}', { params: { path: { id } }, body: { name } })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) => takeWrite(api.DELETE('/api/v1/views/{id}', { params: { path: { id } } })),
      onSettled,
    }),
  }
}
