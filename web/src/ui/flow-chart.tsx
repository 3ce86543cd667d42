import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { formatMoney, type Money } from '@/lib/money'
import { ChartFrame } from './chart-frame'
import { MoneyText } from './money-text'

export type FlowMonth = { month: string; moneyIn: Money; moneyOut: Money }

type FlowChartProps = { label: string; months: readonly FlowMonth[]; onPick?: (month: string) => void }

/** Money in above the line and money out below it, month by month. */
export function FlowChart({ label, months, onPick }: FlowChartProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [pointed, setPointed] = useState<string>()
  const shown = months.find(({ month }) => month === pointed) ?? months.at(-1)
  const largest = Math.max(
    1,
    ...months.flatMap((at) => [at.moneyIn, at.moneyOut].map((m) => Math.abs(m.minorUnits))),
  )
  const share = (money: Money) => `${String((Math.abs(money.minorUnits) / largest) * 100)}%`
  return (
    <ChartFrame label={label} className="flex h-64 flex-col gap-3">
      {shown ? (
        <figcaption className="flex flex-wrap gap-x-4 text-xs text-muted">
          <span className="font-medium text-ink first-letter:uppercase">
            {formatMonth(shown.month, locale)}
          </span>
          <span>
            {t('ui.flow.in')} <MoneyText value={shown.moneyIn} tone="flow" />
          </span>
          <span>
            {t('ui.flow.out')} <MoneyText value={shown.moneyOut} className="text-ink" />
          </span>
        </figcaption>
      ) : null}
      <div className="flex min-h-0 grow gap-1 sm:gap-2">
        {months.map((at) => (
          <button
            key={at.month}
            type="button"
            // Begins with what is read below the bar, so that it can be asked for by voice.
            aria-label={[
              formatMonth(at.month, locale, 'short'),
              formatMoney(at.moneyIn, locale),
              formatMoney(at.moneyOut, locale),
            ].join(', ')}
            onMouseEnter={() => setPointed(at.month)}
            onFocus={() => setPointed(at.month)}
            onClick={() => onPick?.(at.month)}
            className={cn(
              'flex min-w-0 flex-1 flex-col rounded-md',
              at.month === shown?.month && 'bg-sunken',
            )}
          >
            <span className="flex min-h-0 flex-1 items-end justify-center">
              <span className="w-3/5 max-w-8 rounded-t-sm bg-accent" style={{ height: share(at.moneyIn) }} />
            </span>
            <span className="h-px bg-line-strong" />
            <span className="flex min-h-0 flex-1 items-start justify-center">
              <span
                className="w-3/5 max-w-8 rounded-b-sm bg-line-strong"
                style={{ height: share(at.moneyOut) }}
              />
            </span>
            <span className="truncate text-[0.625rem] leading-5 text-muted">
              {formatMonth(at.month, locale, 'name')}
            </span>
          </button>
        ))}
      </div>
    </ChartFrame>
  )
}
