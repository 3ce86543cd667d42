import type { TFunction } from 'i18next'
import type { Split } from './queries'

const percent = (confidence: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(confidence)

/** Who chose a category and how sure they were, in words: "Same as 9 earlier · 99 %". */
export function decisionText(
  t: TFunction,
  locale: string,
  { source, confidence, evidence }: Pick<Split, 'source' | 'confidence' | 'evidence'>,
): string {
  const times = source === 'memory' ? /^memory:(\d+)$/.exec(evidence ?? '')?.[1] : undefined
  const who = times
    ? t('transactions.source.memory', { count: Number(times) })
    : t(source === 'memory' ? 'transactions.source.remembered' : `transactions.source.${source}`)
  return confidence === null ? who : `${who} · ${percent(confidence, locale)}`
}
