import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '@/lib/api/client'
import { nameOf, readAll, saveFile } from '@/lib/api/download'
import type { paths } from '@/lib/api/schema.gen'
import { problemOf } from '@/lib/problem'

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

export const exportFormats = ['xlsx', 'csv', 'json', 'hledger', 'beancount'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Downloads the ledger with the session's own request, so that no address ever opens it. */
export function useExport() {
  const [bytes, setBytes] = useState(0)
  const mutation = useMutation({
    mutationFn: async (format: ExportFormat) => {
      setBytes(0)
      const { data, error, response } = await api.GET('/api/v1/exports/{format}', {
        params: { path: { format } },
        parseAs: 'stream',
      })
      if (!response.ok || !data) throw problemOf(response, error)
      saveFile(await readAll(data, setBytes), nameOf(response) ?? `finance-manager.${format}`)
    },
  })
  return { ...mutation, bytes }
}

/** Whether the household has no transaction, so that an export can be restored into it. */
export const emptyLedgerQuery = queryOptions({
  queryKey: ['empty-ledger'],
  queryFn: async ({ signal }) => {
    const page = await take(api.GET('/api/v1/transactions', { params: { query: { limit: 1 } }, signal }))
    return page.items.length === 0
  },
})

/** Everything is another afterwards, so everything is read again. */
export function useRestore() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file)
      // The typed body names a binary text; what travels is the form itself.
      return take(api.POST('/api/v1/exports/json', { body: { file: '' }, bodySerializer: () => form }))
    },
    onSuccess: () => queryClient.invalidateQueries(),
  })
}
