import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import { toQuery, type ActivitySearch } from './search'

export const changeSetsQuery = (search: ActivitySearch) =>
  infiniteQueryOptions({
    queryKey: ['change-sets', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/change-sets', {
          params: { query: { limit: 50, ...toQuery(search), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const changeSetQuery = (id: string) =>
  queryOptions({
    queryKey: ['change-sets', 'one', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/change-sets/{id}', { params: { path: { id } }, signal })),
  })

export const transactionQuery = (id: string) =>
  queryOptions({
    queryKey: ['transaction', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/transactions/{id}', { params: { path: { id } }, signal })),
    // A deleted one is not there any more, and that is an answer too.
    retry: false,
  })
