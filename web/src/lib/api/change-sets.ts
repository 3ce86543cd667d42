import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from './client'
import type { components } from './schema.gen'

export type Reverted = components['schemas']['UndoResponse']
export type Conflict = components['schemas']['UndoConflict']

/** Undoes a change-set or brings it back; it may have touched anything, so everything is read again. */
export function useRevert() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, redo = false }: { id: string; redo?: boolean }) => {
      const params = { path: { id } }
      return take(
        redo
          ? api.POST('/api/v1/change-sets/{id}/redo', { params })
          : api.POST('/api/v1/change-sets/{id}/undo', { params }),
      )
    },
    onSuccess: () => queryClient.invalidateQueries(),
  })
}
