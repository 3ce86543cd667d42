import { queryOptions } from '@tanstack/react-query'
import { addMonths, thisMonth } from '../dates'
import { api, take } from './client'

/** How often each category was used in the last year: what is used most stands first. */
export const categoryUseQuery = queryOptions({
  queryKey: ['category-use'],
  queryFn: async ({ signal }) => {
    const query = { from: addMonths(thisMonth(), -12) }
    const { rows } = await take(api.GET('/api/v1/reports/categories', { params: { query }, signal }))
    const uses = new Map<string, number>()
    for (const { categoryId, count } of rows)
      if (categoryId) uses.set(categoryId, (uses.get(categoryId) ?? 0) + count)
    return uses
  },
  staleTime: 10 * 60_000,
})
