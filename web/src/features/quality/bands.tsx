import { useTranslation } from 'react-i18next'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import type { Quality } from './queries'

type Band = Quality['bands'][number]

const sure = 0.9

/** "Of 412 suggestions at 90 % or more, 97 % stood", and the same for each strength. */
export function Bands({ bands }: { bands: readonly Band[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const held = bands.filter(({ count }) => count > 0).toReversed()
  const strong = held.filter(({ from }) => from >= sure)
  const count = strong.reduce((sum, band) => sum + band.count, 0)
  const right = strong.reduce((sum, band) => sum + band.right, 0)
  const least = formatShare(sure, locale)
  return (
    <>
      <p className="text-base font-semibold">
        {count > 0
          ? t('quality.stood.sure', {
              count,
              formatted: formatCount(count, locale),
              least,
              share: formatShare(right / count, locale),
            })
          : t('quality.stood.noneSure', { least })}
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
