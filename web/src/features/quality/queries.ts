import { queryOptions, useMutation } from '@tanstack/react-query'
import { api, take } from '@/lib/api/client'
import type { components } from '@/lib/api/schema.gen'

export type Quality = components['schemas']['QualityResponse']
export type Report = components['schemas']['QualityReport']
export type Tier = components['schemas']['TierQuality']

/** How often what was guessed was right, as far as a person said so. */
export const qualityQuery = (months: number) =>
  queryOptions({
    queryKey: ['quality', months],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/categorization/quality', { params: { query: { months } }, signal })),
  })

/** Writes nothing, but takes a while: only when a person asks. */
export function useBackTest() {
  return useMutation({ mutationFn: () => take(api.GET('/api/v1/categorization/back-test')) })
}
