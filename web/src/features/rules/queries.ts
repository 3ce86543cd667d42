import {
  infiniteQueryOptions,
  queryOptions,
  skipToken,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { api, take, takeWrite } from '@/lib/api/client'
import { refreshLedger } from '@/lib/api/ledger'
import { ifSeen } from '@/lib/api/version'
import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']
export type Rule = Schemas['RuleResponse']
export type RuleRequest = Schemas['RuleRequest']
export type RulePart = Schemas['RulePart']
export type Condition = Schemas['RuleCondition']
export type RuleField = Schemas['RuleField']
export type RuleOperator = Schemas['RuleOperator']
export type Effect = Schemas['RuleEffect']
export type PreviewRow = Schemas['RulePreviewRow']
export type RowState = Schemas['RuleRowState']
export type Conflict = Schemas['RuleConflict']
export type RulesFile = Schemas['ExportRulesResponse']
export type DraftedRule = Schemas['RuleDraftResponse']
export type Imported = Schemas['ImportRulesResponse']

/** In the order in which they are tried. */
export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/rules', { signal }))).items,
})

/** What a rule is by now, as far as this page knows. */
export function useRuleVersion() {
  const client = useQueryClient()
  return (id: string | undefined) =>
    client.getQueryData(rulesQuery.queryKey)?.find((rule) => rule.id === id)?.version
}

/** A dry run, a page at a time; the first page counts everything. Nothing is asked while there is no rule to try. */
export const previewQuery = (rule: RuleRequest | undefined, ruleId: string | undefined, show: Effect) =>
  infiniteQueryOptions({
    queryKey: ['rule-preview', ruleId ?? 'new', show, rule],
    queryFn: rule
      ? ({ pageParam, signal }) =>
          take(
            api.POST('/api/v1/rules/preview', {
              params: {
                query: {
                  show,
                  limit: 50,
                  ...(ruleId && { ruleId }),
                  ...(pageParam && { cursor: pageParam }),
                },
              },
              body: rule,
              signal,
            }),
          )
      : skipToken,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  })

export const suggestionQuery = (transactionId: string) =>
  queryOptions({
    queryKey: ['rule-suggestion', transactionId],
    queryFn: ({ signal }) =>
      take(api.GET('/api/v1/rules/suggestion', { params: { query: { transactionId } }, signal })),
    // A draft that is being edited must not change under the person's hands.
    staleTime: Infinity,
    gcTime: 0,
  })

/** A rule out of a sentence; it costs something, so it is asked only when the person says so. */
export function useDraftRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sentence: string) => take(api.POST('/api/v1/rules/draft', { body: { sentence } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['ai'] }),
  })
}

const refreshRules = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: rulesQuery.queryKey, refetchType: 'all' })

export function useSaveRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      id,
      seen,
      rule,
    }: {
      id: string | undefined
      seen: string | undefined
      rule: RuleRequest
    }) =>
      id
        ? takeWrite(
            api.PATCH('/api/v1/rules/{id}', { params: { path: { id }, ...ifSeen(seen) }, body: rule }),
          )
        : takeWrite(api.POST('/api/v1/rules', { body: rule })),
    onSettled: () => refreshRules(client),
  })
}

/** Shows at once; a refusal takes it back. */
export function useEnableRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      takeWrite(api.PATCH('/api/v1/rules/{id}', { params: { path: { id } }, body: { enabled } })),
    onMutate: ({ id, enabled }) =>
      changeRules(client, (rules) => rules.map((rule) => (rule.id === id ? { ...rule, enabled } : rule))),
    onError: (_error, _variables, before) => client.setQueryData(rulesQuery.queryKey, before),
    onSettled: () => refreshRules(client),
  })
}

/** Shows at once; a refusal takes it back. */
export function useOrderRules() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (rules: readonly Rule[]) =>
      takeWrite(api.PUT('/api/v1/rules/order', { body: { ids: rules.map(({ id }) => id) } })),
    onMutate: (rules) => changeRules(client, () => [...rules]),
    onError: (_error, _variables, before) => client.setQueryData(rulesQuery.queryKey, before),
    onSettled: () => refreshRules(client),
  })
}

function changeRules(client: QueryClient, change: (rules: Rule[]) => Rule[]): Rule[] | undefined {
  void client.cancelQueries({ queryKey: rulesQuery.queryKey })
  const before = client.getQueryData(rulesQuery.queryKey)
  client.setQueryData(rulesQuery.queryKey, (rules) => rules && change(rules))
  return before
}

export function useDeleteRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => takeWrite(api.DELETE('/api/v1/rules/{id}', { params: { path: { id } } })),
    onSuccess: () => refreshRules(client),
  })
}

export function useApplyRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => take(api.POST('/api/v1/rules/{id}/apply', { params: { path: { id } } })),
    onSuccess: () => refreshLedger(client, { rows: true }),
  })
}

export const exportRules = () => take(api.GET('/api/v1/rules/export'))

export function useImportRules() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, createCategories }: { file: RulesFile; createCategories: boolean }) =>
      takeWrite(
        api.POST('/api/v1/rules/import', {
          body: { version: file.version, rules: file.rules, createCategories },
        }),
      ),
    onSuccess: () =>
      Promise.all([refreshRules(client), client.invalidateQueries({ queryKey: ['categories'] })]),
  })
}
