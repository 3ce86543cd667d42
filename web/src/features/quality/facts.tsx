import { useTranslation } from 'react-i18next'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import type { Report } from './queries'

type FactsProps = {
  report: Report
  of?: 'facts' | 'trial'
  /** Of all rows, whether or not anybody looked at them; absent where that is told elsewhere. */
  filed?: number
}

/** One report in sentences: how much was filed unasked, how much of it was right, and whether what was said was so. */
export function Facts({ report, of = 'facts', filed }: FactsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const share = (value: number | null) => formatShare(value ?? 0, locale)
  const counted = (count: number) => ({ count, formatted: formatCount(count, locale) })
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    (report.calibrationError ?? 0) * 100,
  )
  return (
    <ul className="flex flex-col gap-0.5">
      {filed === undefined ? null : (
        <li>{t('quality.facts.filed', { ...counted(filed), share: share(report.coverage) })}</li>
      )}
      {report.count === 0 ? (
        <li className="text-muted">{t('quality.facts.untold')}</li>
      ) : (
        <>
          <li>{t(`quality.${of}.right`, { ...counted(report.count), share: share(report.accuracy) })}</li>
          <li>
            {report.applied > 0
              ? t(`quality.${of}.applied`, {
                  ...counted(report.applied),
                  coverage: share(report.coverage),
                  share: share(report.precision),
                  low: share(report.precisionLow),
                })
              : t(`quality.${of}.noneApplied`)}
          </li>
          <li className="text-muted">{t('quality.off', { points })}</li>
        </>
      )}
    </ul>
  )
}

const sure = 0.9

/** "Of 412 suggestions at 90 % or more, 97 % stood." */
export function SureFact({
  report,
  none,
}: {
  report: Report
  none: 'quality.stood.noneSure' | 'quality.trial.noneSure'
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const least = formatShare(sure, locale)
  return report.sure > 0
    ? t('quality.stood.sure', {
        count: report.sure,
        formatted: formatCount(report.sure, locale),
        least,
        share: formatShare(report.sureRight ?? 0, locale),
      })
    : t(none, { least })
}
