import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'
import type { components } from './schema.gen'

type Schemas = components['schemas']
export type ReviewKind = Schemas['ReviewKind']
export type ReviewItem = Schemas['ReviewItem']
export type ReviewCounts = Schemas['ReviewCounts']

/** What waits for a person, of one kind, the surest first. */
export const reviewQuery = (kind: ReviewKind) =>
  queryOptions({
    queryKey: ['review', kind],
    queryFn: ({ signal }) => {
      // Categories are asked by merchant, elsewhere; of them only the count is of use.
      const query = kind === 'category' ? { kind, limit: 1 } : { kind }
      return take(api.GET('/api/v1/review', { params: { query }, signal }))
    },
  })

/** How much waits, of every kind. */
export const reviewCountQuery = queryOptions({
  queryKey: ['review', 'count'],
  queryFn: async ({ signal }) => {
    const query = { limit: 1 }
    const { counts } = await take(api.GET('/api/v1/review', { params: { query }, signal }))
    return totalOf(counts)
  },
  staleTime: 60_000,
})

export const totalOf = ({ category, duplicate, transfer }: ReviewCounts) => category + duplicate + transfer
