import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'
import type { paths } from './schema.gen'

/** How this server lets people in; known before anyone signs in. */
export const optionsQuery = queryOptions({
  queryKey: ['auth-options'],
  queryFn: async ({ signal }): Promise<AuthOptions> => take(api.GET('/api/v1/auth/options', { signal })),
  staleTime: 60_000,
})

export type AuthOptions =
  paths['/api/v1/auth/options']['get']['responses'][200]['content']['application/json']
