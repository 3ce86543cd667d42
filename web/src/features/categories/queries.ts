import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { categoriesQuery, type Category } from '@/lib/api/categories'
import { api, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import type { components } from '@/lib/api/schema.gen'
import { ifSeen } from '@/lib/api/version'

type Schemas = components['schemas']
export type NewCategory = Schemas['CreateCategoryRequest']
export type CategoryEdit = Schemas['EditCategoryRequest']

const refresh = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: categoriesQuery.queryKey, refetchType: 'all' })

export function useCreateCategory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewCategory) => takeWrite(api.POST('/api/v1/categories', { body })),
    onSuccess: () => refresh(client),
  })
}

/** Refused where somebody changed it since the person saw it; what it is by now is read again. */
export function useEditCategory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ category: { id, version }, edit }: { category: Category; edit: CategoryEdit }) =>
      takeWrite(
        api.PATCH('/api/v1/categories/{id}', {
          params: { path: { id: id ?? '' }, ...ifSeen(version) },
          body: edit,
        }),
      ),
    onSettled: () => refresh(client),
  })
}

/** What was under it goes along, so every row and rule may be another. */
export function useDeleteCategory() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ category: { id }, moveTo }: { category: Category; moveTo: string | undefined }) =>
      takeWrite(
        api.DELETE('/api/v1/categories/{id}', {
          params: { path: { id: id ?? '' }, query: moveTo ? { moveTo } : {} },
        }),
      ),
    onSuccess: () => Promise.all([refresh(client), refreshLedger(client, { rows: true })]),
  })
}
