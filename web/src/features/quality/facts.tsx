import { useTranslation } from 'react-i18next'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import type { Report } from './queries'

/** One report in sentences: how many were right, how many were applied unasked, and whether what was said was so. */
export function Facts({ report, of = 'facts' }: { report: Report; of?: 'facts' | 'trial' }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const share = (value: number | null) => formatShare(value ?? 0, locale)
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    (report.calibrationError ?? 0) * 100,
  )
  return (
    <ul className="flex flex-col gap-0.5">
      <li>
        {t(`quality.${of}.right`, {
          count: report.count,
          formatted: formatCount(report.count, locale),
          share: share(report.accuracy),
        })}
      </li>
      <li>
        {report.applied > 0
          ? t(`quality.${of}.applied`, {
              share: share(report.coverage),
              right: share(report.precision),
            })
          : t(`quality.${of}.noneApplied`)}
      </li>
      {report.calibrationError === null ? null : (
        <li className="text-muted">{t('quality.off', { points })}</li>
      )}
    </ul>
  )
}
