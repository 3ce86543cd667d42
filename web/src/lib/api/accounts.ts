import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'
import type { components } from './schema.gen'

export type Account = components['schemas']['AccountResponse']
export type AccountType = components['schemas']['AccountType']

/** Every account with its balance, archived ones too, the oldest first. */
export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/accounts', { signal }))).items,
})
