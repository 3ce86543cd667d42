import { queryOptions } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: ['household', id],
    queryFn: ({ signal }) => take(api.GET('/api/v1/households/{id}', { params: { path: { id } }, signal })),
  })
