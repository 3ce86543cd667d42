import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api, take } from './client'
import { currentHousehold } from './household'

/** Who is signed in, and the households they belong to. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/auth/me', { signal })),
  staleTime: 5 * 60_000,
})

export type Me = Awaited<ReturnType<NonNullable<(typeof meQuery)['queryFn']>>>
export type Household = Me['households'][number]

/** The household on screen: the chosen one, or the person's first. */
export function householdOf(me: Me): Household | undefined {
  return me.households.find(({ id }) => id === currentHousehold()) ?? me.households[0]
}

/** For parts of the page that are only there when someone is signed in. */
export function useMe(): Me & { household: Household | undefined } {
  const { data } = useSuspenseQuery(meQuery)
  return { ...data, household: householdOf(data) }
}
