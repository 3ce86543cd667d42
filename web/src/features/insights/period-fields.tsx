import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, daysOf, thisMonth, today } from '@/lib/dates'
import { Button } from '@/ui/button'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'

export type Period = { from: string; to: string }

const year = (back: number) => String(Number(today().slice(0, 4)) - back)

const presets = {
  thisMonth: () => ({ from: daysOf(thisMonth()).from, to: today() }),
  lastMonth: () => daysOf(addMonths(thisMonth(), -1)),
  thisYear: () => ({ from: `${year(0)}-01-01`, to: today() }),
  lastYear: () => ({ from: `${year(1)}-01-01`, to: `${year(1)}-12-31` }),
}

type PeriodFieldsProps = { period: Period; onPeriod: (period: Period) => void; children?: ReactNode }

/** Any period, or one of those that are asked for most. */
export function PeriodFields({ period, onPeriod, children }: PeriodFieldsProps) {
  const { t } = useTranslation()
  return (
    <div
      role="group"
      aria-label={t('insights.report.period')}
      className="flex flex-wrap items-end gap-3 print:hidden"
    >
      <Field label={t('insights.report.from')}>
        {(control) => (
          <DateInput
            {...control}
            value={period.from}
            max={period.to}
            onChange={(from) => (from ? onPeriod({ ...period, from }) : undefined)}
          />
        )}
      </Field>
      <Field label={t('insights.report.to')}>
        {(control) => (
          <DateInput
            {...control}
            value={period.to}
            onChange={(to) => (to ? onPeriod({ ...period, to }) : undefined)}
          />
        )}
      </Field>
      {children}
      <div className="flex flex-wrap gap-1.5 pb-0.5">
        {(Object.keys(presets) as (keyof typeof presets)[]).map((preset) => (
          <Button key={preset} size="sm" onClick={() => onPeriod(presets[preset]())}>
            {t(`insights.report.${preset}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
