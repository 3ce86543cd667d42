import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']
export type OwnRate = Schemas['OwnRateResponse']
export type NewRate = Schemas['AddOwnRateRequest']
export type RateChange = Schemas['EditOwnRateRequest']

/** The rates of today for every currency that an account has. */
export const ratesQuery = queryOptions({
  queryKey: ['rates'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/exchange-rates', { signal })),
})

export const ownRatesQuery = queryOptions({
  queryKey: ['rates', 'own'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/exchange-rates/own', { signal }))).items,
})

/** Each is one change-set; every converted amount follows. */
export function useOwnRates() {
  const client = useQueryClient()
  const onSettled = () => refreshLedger(client)
  return {
    add: useMutation({
      mutationFn: (body: NewRate) => takeWrite(api.POST('/api/v1/exchange-rates/own', { body })),
      onSettled,
    }),
    edit: useMutation({
      mutationFn: ({ id, ...body }: RateChange & { id: string }) =>
        takeWrite(api.PATCH('/api/v1/exchange-rates/own/{id}', { params: { path: { id } }, body })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (id: string) =>
        takeWrite(api.DELETE('/api/v1/exchange-rates/own/{id}', { params: { path: { id } } })),
      onSettled,
    }),
  }
}
