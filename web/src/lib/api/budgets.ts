import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client'
import type { components } from './schema.gen'

export type BudgetMonth = components['schemas']['BudgetMonthResponse']
export type BudgetGroup = components['schemas']['BudgetGroupRow']
export type BudgetRow = components['schemas']['BudgetRow']

/** The grid of a month; the shared budget's where no member is named. */
export const budgetMonthQuery = (month: string, member?: string) =>
  queryOptions({
    queryKey: ['budgets', member ?? 'shared', month],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/budgets/{month}', {
          params: { path: { month }, query: member ? { memberId: member } : {} },
          signal,
        }),
      ),
  })
