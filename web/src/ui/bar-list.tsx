import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Money } from '@/lib/money'
import { useAmountsHidden } from '@/lib/privacy'
import { MoneyText } from './money-text'

export type Bar = { id: string; label: ReactNode; value: Money; colour?: string }

type BarListProps = {
  label: string
  bars: readonly Bar[]
  /** Makes each label lead to the rows behind it. */
  renderLabel?: (bar: Bar) => ReactNode
}

/** Amounts of one currency, each as a bar against the largest. While amounts are hidden all bars are alike. */
export function BarList({ label, bars, renderLabel = (bar) => bar.label }: BarListProps) {
  const { t } = useTranslation()
  const hidden = useAmountsHidden()
  const largest = Math.max(1, ...bars.map(({ value }) => Math.abs(value.minorUnits)))
  return (
    <ul aria-label={hidden ? `${label}. ${t('ui.chart.hidden')}` : label} className="flex flex-col gap-3">
      {bars.map((bar) => (
        <li key={bar.id} className="flex flex-col gap-1.5">
          <div className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 truncate">{renderLabel(bar)}</span>
            <MoneyText value={bar.value} />
          </div>
          <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
            {hidden ? null : (
              <div
                className="h-full rounded-full bg-accent"
                style={{
                  width: `${String((Math.abs(bar.value.minorUnits) / largest) * 100)}%`,
                  backgroundColor: bar.colour,
                }}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
