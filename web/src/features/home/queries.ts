import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import { ifSeen } from '@/lib/api/version'
import type { components } from '@/lib/api/schema.gen'
import { addMonths } from '@/lib/dates'
import type { Money } from '@/lib/money'

type Schemas = components['schemas']
export type ReportRow = Schemas['ReportRow']
export type NewAccount = Schemas['OpenAccountRequest']

/** What every account holds today, and what that is worth in the base currency. */
export const worthQuery = (currency: string) =>
  queryOptions({
    queryKey: ['report', 'worth', currency],
    queryFn: async ({ signal }) => {
      // Only the balances are wanted, so the period is a short one.
      const query = { currency, from: '0001-01', to: '0001-01' }
      const { balances } = await take(api.GET('/api/v1/reports/summary', { params: { query }, signal }))
      return balances ?? []
    },
  })

/** A month, one row per currency. */
export const monthQuery = (month: string) =>
  queryOptions({
    queryKey: ['report', 'month', month],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/reports/summary', { params: { query: { from: month, to: month } }, signal })),
    placeholderData: (before) => before,
  })

/** What was spent and earned under each category in a month, in the base currency. */
export const categoryReportQuery = (month: string, currency: string) =>
  queryOptions({
    queryKey: ['report', 'categories', month, currency],
    queryFn: ({ signal }) => {
      const query = { from: month, to: month, currency }
      return take(api.GET('/api/v1/reports/categories', { params: { query }, signal }))
    },
    placeholderData: (before) => before,
  })

export const chartMonths = 12

/** Money in and out of the year that ends with a month, in the base currency. */
export const cashFlowQuery = (month: string, currency: string) =>
  queryOptions({
    queryKey: ['report', 'cash-flow', month, currency],
    queryFn: ({ signal }) => {
      const query = { from: addMonths(month, 1 - chartMonths), to: month, currency }
      return take(api.GET('/api/v1/reports/cash-flow', { params: { query }, signal }))
    },
    placeholderData: (before) => before,
  })

export const recentQuery = queryOptions({
  queryKey: ['recent'],
  queryFn: async ({ signal }) => {
    const query = { limit: 8 }
    return (await take(api.GET('/api/v1/transactions', { params: { query }, signal }))).items
  },
})

/** An account as the person saw it; refused where it is another by now, and then read again. */
type Seen = { id: string; version: string }

/** The bank's own figure of today; the opening balance follows from it. */
export function useStateBalance() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, version, balance, date }: Seen & { balance: Money; date: string }) => {
      const body = { currentBalance: balance, currentBalanceDate: date }
      const params = { path: { id }, ...ifSeen(version) }
      return (await takeWrite(api.PATCH('/api/v1/accounts/{id}', { params, body }))).changeSetId
    },
    onSettled: () => refreshLedger(client),
  })
}

/** Whether the program links transfers of this account by itself, and whether it is closed. */
export function useSwitchAccount() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      id,
      version,
      body,
    }: Seen & { body: { findsTransfers: boolean } | { archived: boolean } }) => {
      const params = { path: { id }, ...ifSeen(version) }
      return takeWrite(api.PATCH('/api/v1/accounts/{id}', { params, body }))
    },
    onSettled: () => refreshLedger(client),
  })
}

export function useOpenAccount() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: NewAccount) =>
      (await takeWrite(api.POST('/api/v1/accounts', { body }))).changeSetId,
    onSuccess: () => refreshLedger(client),
  })
}
