import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'
import type { components } from './schema.gen'

export type Category = components['schemas']['CategoryResponse']

/** The whole tree, flat and in order; a child names its parent. */
export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/categories', { signal }))).items,
  staleTime: 5 * 60_000,
})
