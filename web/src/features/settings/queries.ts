import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import type { paths } from '@/lib/api/schema.gen'
import { problemOf } from '@/lib/problem'

export const membersQuery = (householdId: string) =>
  queryOptions({
    queryKey: ['members', householdId],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/households/{householdId}/members', { params: { path: { householdId } }, signal }),
      ),
  })

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/auth/sessions', { signal })),
})

export function useEndSessions() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) {
        const { response, error } = await api.DELETE('/api/v1/auth/sessions/{id}', {
          params: { path: { id } },
        })
        // One that ended by itself meanwhile is as good.
        if (!response.ok && response.status !== 404) throw problemOf(response, error)
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
}

type PasswordChange = paths['/api/v1/auth/password']['post']['requestBody']['content']['application/json']

export function useChangePassword() {
  return useMutation({
    mutationFn: async (body: PasswordChange) => {
      const { response, error } = await api.POST('/api/v1/auth/password', { body })
      if (!response.ok) throw problemOf(response, error)
    },
  })
}
