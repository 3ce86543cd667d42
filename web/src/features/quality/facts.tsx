import { useTranslation } from 'react-i18next'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import type { Report } from './queries'

/** One report in sentences: how many were right, how many were applied unasked, and whether what was said was so. */
export function Facts({ report }: { report: Report }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const share = (value: number | null) => formatShare(value ?? 0, locale)
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    (report.calibrationError ?? 0) * 100,
  )
  return (
    <ul className="flex flex-col gap-0.5">
      <li>
        {t('quality.facts.right', {
          count: report.count,
          formatted: formatCount(report.count, locale),
          share: share(report.accuracy),
        })}
      </li>
      <li>
        {report.applied > 0
          ? t('quality.facts.applied', {
              share: share(report.coverage),
              right: share(report.precision),
            })
          : t('quality.facts.noneApplied')}
      </li>
      {report.calibrationError === null ? null : (
        <li className="text-muted">{t('quality.facts.off', { points })}</li>
      )}
    </ul>
  )
}
