import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'

export const membersQuery = (householdId: string) =>
  queryOptions({
    queryKey: ['members', householdId],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/households/{householdId}/members', { params: { path: { householdId } }, signal }),
      ),
  })
