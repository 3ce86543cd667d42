import { useTranslation } from 'react-i18next'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { SureFact } from './facts'
import type { Quality, Report } from './queries'

type Band = Quality['bands'][number]

/** "Of 412 suggestions at 90 % or more, 97 % stood", and the same for each strength. */
export function Bands({ all, bands }: { all: Report; bands: readonly Band[] }) {
  const { t } = useTranslation()
  const held = bands.filter(({ count }) => count > 0).toReversed()
  return (
    <>
      <p className="text-base font-semibold">
        <SureFact report={all} none="quality.stood.noneSure" />
      </p>
      <p className="mt-1 text-muted">{t('quality.stood.text')}</p>
      <ul className="mt-3 flex flex-col gap-3">
        {held.map((band) => (
          <li key={band.from}>
            <BandLine band={band} />
          </li>
        ))}
      </ul>
    </>
  )
}

function BandLine({ band: { from, to, count, right } }: { band: Band }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const share = right / count
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">
          {t('quality.stood.band', { from: formatShare(from, locale), to: formatShare(to, locale) })}
        </span>
        <span className="text-muted">
          {t('quality.stood.of', {
            count,
            formatted: formatCount(count, locale),
            share: formatShare(share, locale),
          })}
        </span>
      </p>
      <div aria-hidden className="relative mt-1.5 h-1.5 rounded-full bg-sunken">
        <div className="h-full rounded-full bg-accent" style={{ width: `${String(share * 100)}%` }} />
        {/* Where it would end if what was said were so. */}
        <div
          className="absolute -top-0.5 h-2.5 w-0.5 bg-ink"
          style={{ left: `${String(((from + to) / 2) * 100)}%` }}
        />
      </div>
    </>
  )
}
