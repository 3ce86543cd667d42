import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, takeWrite } from './client'
import { refreshLedger } from './ledger'

/** Two transactions are one movement: one goes, the other stays and takes over what a person decided. */
export function useMerge() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, intoId }: { id: string; intoId: string }) =>
      takeWrite(api.POST('/api/v1/transactions/{id}/merge', { params: { path: { id } }, body: { intoId } })),
    onSuccess: () => void refreshLedger(client, { rows: true }),
  })
}
