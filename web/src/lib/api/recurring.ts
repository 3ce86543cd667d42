import { queryOptions } from '@tanstack/react-query'
import { today } from '@/lib/dates'
import { api, take } from './client'
import type { components } from './schema.gen'

type Schemas = components['schemas']
export type ForecastEvent = Schemas['ForecastEventResponse']
export type SafeToSpend = Schemas['SafeToSpendResponse']

/** Balances of so many days to come, of every account and of all together. */
export const forecastQuery = (days: number) =>
  queryOptions({
    queryKey: ['forecast', days],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/forecast', { params: { query: { days, today: today() } }, signal })),
  })

/** What can be spent until money comes in again. */
export const safeToSpendQuery = queryOptions({
  queryKey: ['forecast', 'safe'],
  queryFn: ({ signal }) =>
    take(api.GET('/api/v1/forecast/safe-to-spend', { params: { query: { today: today() } }, signal })),
})
