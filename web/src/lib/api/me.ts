import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api, take } from './client'
import { currentHousehold } from './household'
import type { paths } from './schema.gen'

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

/** The household on screen, for what cannot do without one: everything behind the sign-in has it. */
export function useHousehold(): Household {
  const { household } = useMe()
  if (!household) throw new Error('The signed-in person belongs to no household.')
  return household
}

type MeChange = NonNullable<paths['/api/v1/auth/me']['patch']['requestBody']>['content']['application/json']
type HouseholdChange = NonNullable<
  paths['/api/v1/households/{householdId}']['patch']['requestBody']
>['content']['application/json'] & { baseCurrency?: string }

/** What a person changes about themselves. */
export function useSaveMe() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: MeChange) => take(api.PATCH('/api/v1/auth/me', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  })
}

/** A new base currency changes every converted total, so everything is read again. */
export function useSaveHousehold() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: HouseholdChange & { id: string }) =>
      take(api.PATCH('/api/v1/households/{householdId}', { params: { path: { householdId: id } }, body })),
    onSuccess: () => queryClient.invalidateQueries(),
  })
}
