import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'
import type { components } from './schema.gen'

export type Bill = components['schemas']['BillResponse']

/** What is to be paid on all cards, the soonest first. */
export const billsQuery = queryOptions({
  queryKey: ['bills'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/bills', { signal })),
})
