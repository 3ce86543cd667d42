import { useTranslation } from 'react-i18next'
import type { Insight } from './api/insights'

/** Which of the sentences of its kind fits what is known of it. */
function sentenceOf({ kind, facts }: Pick<Insight, 'kind' | 'facts'>) {
  const has = (name: string) => facts.some((fact) => fact.name === name)
  const change = facts.find(({ name }) => name === 'change')?.money?.minorUnits ?? 0
  switch (kind) {
    case 'unusualSpending':
      return has('merchant') ? 'unusualCharge' : 'unusualMonth'
    case 'budgetPace':
      return has('over') ? 'budgetOver' : 'budgetAhead'
    case 'goalAtRisk':
      return !has('missing') ? 'goalOverdue' : has('projected') ? 'goalLate' : 'goalNever'
    case 'incomeChange':
      return change < 0 ? 'incomeDown' : 'incomeUp'
    case 'currencyExposure':
      return !has('now') ? 'currencyUnknown' : change < 0 ? 'currencyDown' : 'currencyUp'
    default:
      return kind
  }
}

/** The sentence: the model's where there is one that says only facts, else ours. Facts stand in it as {name}. */
export function useInsightWords() {
  const { t } = useTranslation()
  return (insight: Pick<Insight, 'kind' | 'facts' | 'wording'>) =>
    insight.wording ?? t(`insights.sentence.${sentenceOf(insight)}`)
}
