import { useTranslation } from 'react-i18next'
import { Badge } from '@/ui/badge'
import { certaintyOf } from './pair-facts'
import type { Pair } from './queries'

/** How likely it is, and why, in words. */
export function Certainty({ pair }: { pair: Pair }) {
  const { t } = useTranslation()
  const certainty = certaintyOf(pair.score)
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Badge tone={certainty === 'possible' ? 'neutral' : 'accent'}>
        {t(`review.certainty.${certainty}`)}
      </Badge>
      <span className="text-muted">
        {t([`review.reason.${pair.reason ?? ''}`, 'review.reason.other'] as never)}
      </span>
    </p>
  )
}
