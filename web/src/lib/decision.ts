import type { TFunction } from 'i18next'
import type { components } from './api/schema.gen'
import { shippedCategory } from './categories'
import { foldText } from './fold-text'

type Decision = {
  source: components['schemas']['DecisionSource']
  confidence: number | null
  evidence: string | null
}

/** In whole percent; only all is 100 %. */
export const formatShare = (share: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
    share < 1 ? Math.min(share, 0.99) : share,
  )

/** What speaks for a category, in words: "Same as 9 earlier", "Known merchant: iFood". */
function reasonText(t: TFunction, { source, evidence }: Decision, payee: string | null): string {
  const [, kind, about = ''] = /^(memory|near|mcc|dictionary|kind|ai):(.+)$/.exec(evidence ?? '') ?? []
  if (source === 'memory' && kind === 'memory')
    return t('transactions.source.memory', { count: Number(about) })
  if (kind === 'near') return t('transactions.source.near', { count: Number(about) })
  if (kind === 'mcc') return t('transactions.source.mcc', { code: about })
  // What follows the model is how it was asked.
  if (kind === 'ai') return t('transactions.source.aiModel', { model: about.replace(/:[^:]*$/, '') })
  if (kind === 'kind')
    return t('transactions.source.kind', {
      kind: t([`transactions.payment.${about}`, 'transactions.payment.other'] as never),
    })
  // Example data names the category itself, which says nothing more.
  if (kind === 'dictionary' && !shippedCategory(about))
    return payee && foldText(payee).includes(foldText(about))
      ? t('transactions.source.merchant', { name: payee })
      : t('transactions.source.word', { word: about })
  return t(source === 'memory' ? 'transactions.source.remembered' : `transactions.source.${source}`)
}

/** Who chose a category and how sure they were, in words: "Same as 9 earlier · 99 %". */
export function decisionText(
  t: TFunction,
  locale: string,
  decision: Decision,
  payee: string | null = null,
): string {
  const reason = reasonText(t, decision, payee)
  return decision.confidence === null ? reason : `${reason} · ${formatShare(decision.confidence, locale)}`
}
