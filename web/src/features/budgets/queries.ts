import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { budgetMonthQuery, type BudgetMonth } from '@/lib/api/budgets'
import { api, take, takeWrite } from '@/lib/api/client'
import type { components } from '@/lib/api/schema.gen'
import { ifSeen } from '@/lib/api/version'
import { isChangedMeanwhile } from '@/lib/problem'

type Schemas = components['schemas']
export type Budget = Schemas['BudgetResponse']
export type Line = Schemas['SetBudgetLineRequest']
export type Template = Schemas['BudgetTemplateBody']

/** A month of one budget: the household's, or a member's. */
export type Place = { month: string; member: string | undefined }

const queryOf = (member: string | undefined) => (member ? { memberId: member } : {})

export const budgetsQuery = queryOptions({
  queryKey: ['budgets', 'list'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/budgets', { signal }))).items,
})

export const placeQuery = ({ month, member }: Place) => ({
  ...budgetMonthQuery(month, member),
  placeholderData: keepPreviousData,
})

type Written = { saved: BudgetMonth; changeSetId?: string | undefined }

/** The answer is the month as it is then; every other month may have changed with it. */
function useMonthWrite<Input>({ month, member }: Place, write: (input: Input) => Promise<Written>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: ({ saved }) => {
      client.setQueryData(budgetMonthQuery(month, member).queryKey, saved)
      return client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'budgets' && queryKey[2] !== month,
      })
    },
    onError: (error) =>
      isChangedMeanwhile(error)
        ? client.invalidateQueries({ queryKey: budgetMonthQuery(month, member).queryKey })
        : undefined,
  })
}

const at = ({ month, member }: Place) => ({ params: { path: { month }, query: queryOf(member) } })

export const useAssign = (place: Place) =>
  useMonthWrite(place, ({ lines, seen }: { lines: Schemas['BudgetAmount'][]; seen: string | undefined }) => {
    const { params } = at(place)
    return takeWrite(
      api.PUT('/api/v1/budgets/{month}', { params: { ...params, ...ifSeen(seen) }, body: { lines } }),
    )
  })

export const useMove = (place: Place) =>
  useMonthWrite(place, (body: Schemas['MoveBudgetMoneyRequest']) =>
    takeWrite(api.POST('/api/v1/budgets/{month}/move', { ...at(place), body })),
  )

export const useCopy = (place: Place) =>
  useMonthWrite(place, (body: Schemas['CopyBudgetMonthRequest']) =>
    takeWrite(api.POST('/api/v1/budgets/{month}/copy', { ...at(place), body })),
  )

export const useApplyTemplates = (place: Place) =>
  useMonthWrite(place, (body: Schemas['ApplyBudgetTemplatesRequest']) =>
    takeWrite(api.POST('/api/v1/budgets/{month}/templates', { ...at(place), body })),
  )

function useBudgetWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['budgets'] }),
  })
}

export const useSetLine = (member: string | undefined) =>
  useBudgetWrite(({ categoryId, line }: { categoryId: string; line: Line }) =>
    takeWrite(
      api.PUT('/api/v1/budgets/lines/{categoryId}', {
        params: { path: { categoryId }, query: queryOf(member) },
        body: line,
      }),
    ),
  )

export const useSetBudget = (member: string | undefined) =>
  useBudgetWrite((body: Schemas['SetBudgetRequest']) =>
    takeWrite(api.PUT('/api/v1/budgets/settings', { params: { query: queryOf(member) }, body })),
  )
