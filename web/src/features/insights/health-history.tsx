import { useTranslation } from 'react-i18next'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { points } from './points'
import type { HealthScore } from './queries'

/** The score at the ends of the last twelve months, by the same formula. */
export function HealthHistory({ history }: Pick<HealthScore, 'history'>) {
  const { t } = useTranslation()
  const locale = useLocale()
  const told = (month: string, score: number | null) =>
    `${formatMonth(month, locale, 'short')}: ${score === null ? t('insights.health.unknown') : points(score, locale)}`
  return (
    <ol aria-label={t('insights.health.history')} className="mt-2 flex h-12 items-end gap-1">
      {history.map(({ month, score }) => (
        <li
          key={month}
          title={told(month, score)}
          className="min-h-px min-w-0 flex-1 rounded-t-sm bg-accent last:bg-accent-text"
          style={{ height: `${String(score ?? 0)}%` }}
        >
          <span className="sr-only">{told(month, score)}</span>
        </li>
      ))}
    </ol>
  )
}
