import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAmountsHidden } from '@/lib/privacy'

type ChartFrameProps = {
  /** What a person who cannot see the picture should know: its subject and its span. */
  label: string
  /** Sets the height; the same is kept while amounts are hidden. */
  className?: string
  children: ReactNode
}

/** Around every chart: named for screen readers, and gone while amounts are hidden, since shapes tell amounts too. */
export function ChartFrame({ label, className = 'h-56', children }: ChartFrameProps) {
  const { t } = useTranslation()
  const hidden = useAmountsHidden()
  return (
    <figure aria-label={label} className={className}>
      {hidden ? (
        <div className="flex h-full flex-col items-center justify-center gap-2 rounded-lg bg-sunken text-muted">
          <EyeOff aria-hidden className="size-5" />
          <figcaption>{t('ui.chart.hidden')}</figcaption>
        </div>
      ) : (
        children
      )}
    </figure>
  )
}
