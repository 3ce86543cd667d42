import { useTranslation } from 'react-i18next'
import { useDone } from '@/lib/done'
import { useToast } from '@/ui/toast'
import { useApplyRule, useDeleteRule, useEnableRule, useOrderRules, type Rule } from './queries'

/** What can be done with the rules of the list; a refusal is said in words. */
export function useRuleActs() {
  const { t } = useTranslation()
  const { done, refuse } = useDone(useToast())
  const enable = useEnableRule()
  const order = useOrderRules()
  const remove = useDeleteRule()
  const apply = useApplyRule()
  return {
    enable: ({ id }: Rule, enabled: boolean) => enable.mutate({ id, enabled }, { onError: refuse }),
    order: (rules: readonly Rule[]) =>
      order.mutate(rules, {
        onSuccess: ({ changeSetId }) => done(t('rules.done.ordered'), changeSetId),
        onError: refuse,
      }),
    remove: ({ id, name }: Rule) =>
      remove.mutate(id, {
        onSuccess: ({ changeSetId }) => done(t('rules.done.deleted', { name }), changeSetId),
        onError: refuse,
      }),
    apply: (id: string) =>
      apply.mutateAsync(id).then(({ changed, changeSetId }) => {
        done(t('rules.done.applied', { count: changed }), changeSetId)
      }, refuse),
  }
}

export type RuleActs = ReturnType<typeof useRuleActs>
