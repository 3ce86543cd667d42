import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import type { components } from '@/lib/api/schema.gen'
import { ifSeen } from '@/lib/api/version'

type Schemas = components['schemas']
export type Goal = Schemas['GoalResponse']
export type NewGoal = Schemas['CreateGoalRequest']
export type GoalEdit = Schemas['EditGoalRequest']
export type Contribution = Schemas['ContributionResponse']
export type DebtPlan = Schemas['DebtPlanResponse']
export type DebtWay = Schemas['DebtWay']
export type Allocation = Schemas['AllocationResponse']

export const goalsQuery = queryOptions({
  queryKey: ['goals', 'list'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/goals', { signal }))).items,
})

/** The newest first, page by page. */
export const contributionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['goals', 'contributions', id],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(pageParam && { cursor: pageParam }) }
      return take(api.GET('/api/v1/goals/{id}/contributions', { params: { path: { id }, query }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const whatIfQuery = (id: string, extra: number) =>
  queryOptions({
    queryKey: ['goals', 'what-if', id, extra],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/goals/{id}/what-if', { params: { path: { id }, query: { extra } }, signal })),
    placeholderData: keepPreviousData,
  })

export const debtsQuery = (extra: number) =>
  queryOptions({
    queryKey: ['goals', 'debts', extra],
    queryFn: async ({ signal }) =>
      (await take(api.GET('/api/v1/goals/debts', { params: { query: { extra } }, signal }))).plans,
    placeholderData: keepPreviousData,
  })

/** Money that came in lately, the newest first. */
export const incomesQuery = queryOptions({
  queryKey: ['goals', 'incomes'],
  queryFn: async ({ signal }) => {
    const { items } = await take(
      api.GET('/api/v1/transactions', { params: { query: { min: 1, limit: 50 } }, signal }),
    )
    return items.filter(({ transferId }) => !transferId).slice(0, 20)
  },
})

export const suggestionQuery = (transactionId: string | undefined, percent: number | undefined) =>
  queryOptions({
    queryKey: ['goals', 'suggestion', transactionId, percent],
    queryFn: ({ signal }) => {
      const query = { transactionId: transactionId ?? '', ...(percent !== undefined && { percent }) }
      return take(api.GET('/api/v1/goals/suggestions', { params: { query }, signal }))
    },
    enabled: transactionId !== undefined,
    placeholderData: keepPreviousData,
  })

function useGoalWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    // A refused edit is of a goal that is another by now.
    onSettled: () => client.invalidateQueries({ queryKey: ['goals'] }),
  })
}

export const useCreateGoal = () =>
  useGoalWrite((body: NewGoal) => takeWrite(api.POST('/api/v1/goals', { body })))

export const useEditGoal = () =>
  useGoalWrite(({ id, version, edit }: { id: string; version: string; edit: GoalEdit }) =>
    takeWrite(api.PATCH('/api/v1/goals/{id}', { params: { path: { id }, ...ifSeen(version) }, body: edit })),
  )

export const useDeleteGoal = () =>
  useGoalWrite((id: string) => takeWrite(api.DELETE('/api/v1/goals/{id}', { params: { path: { id } } })))

export const useEndGoal = () =>
  useGoalWrite(({ id, reopen }: { id: string; reopen: boolean }) => {
    const params = { path: { id } }
    return takeWrite(
      reopen
        ? api.POST('/api/v1/goals/{id}/reopen', { params })
        : api.POST('/api/v1/goals/{id}/complete', { params }),
    )
  })

export const useContribute = (id: string) =>
  useGoalWrite((body: Schemas['ContributeToGoalRequest']) =>
    takeWrite(api.POST('/api/v1/goals/{id}/contributions', { params: { path: { id } }, body })),
  )

export const useCorrectContribution = (id: string) =>
  useGoalWrite(({ one, edit }: { one: Contribution; edit: Schemas['EditContributionRequest'] }) =>
    takeWrite(
      api.PATCH('/api/v1/goals/{id}/contributions/{contributionId}', {
        params: { path: { id, contributionId: one.id }, ...ifSeen(one.version) },
        body: edit,
      }),
    ),
  )

export const useRemoveContribution = (id: string) =>
  useGoalWrite((contributionId: string) =>
    takeWrite(
      api.DELETE('/api/v1/goals/{id}/contributions/{contributionId}', {
        params: { path: { id, contributionId } },
      }),
    ),
  )

export const useAllocate = () =>
  useGoalWrite((body: Schemas['AllocateIncomeRequest']) =>
    takeWrite(api.POST('/api/v1/goals/allocations', { body })),
  )
