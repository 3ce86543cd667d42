import { useTranslation } from 'react-i18next'
import { useRevert } from '@/lib/api/change-sets'
import { useProblem } from '@/lib/problem'
import { useToast } from '@/ui/toast'
import { useApplyRule, useDeleteRule, useEnableRule, useOrderRules, type Rule } from './queries'

/** Says what was done, and offers to take it back. */
export function useDone() {
  const { t } = useTranslation()
  const toast = useToast()
  const describe = useProblem()
  const revert = useRevert()
  const refuse = (error: unknown) => toast({ text: describe(error).message })
  const undo = (id: string) =>
    revert
      .mutateAsync({ id })
      .then(({ conflicts }) =>
        toast({
          text:
            conflicts.length > 0
              ? t('rules.done.undoneExcept', { count: conflicts.length })
              : t('rules.done.undone'),
        }),
      )
      .catch(refuse)
  const done = (text: string, changeSetId: string | null | undefined) =>
    toast(
      changeSetId
        ? { text, action: { label: t('rules.done.undo'), run: () => void undo(changeSetId) } }
        : { text },
    )
  return { done, refuse }
}

/** What can be done with the rules of the list; a refusal is said in words. */
export function useRuleActs() {
  const { t } = useTranslation()
  const { done, refuse } = useDone()
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
