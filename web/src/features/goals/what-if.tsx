import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exponentOf } from '@/lib/currency'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { useDebounced } from '@/lib/use-debounced'
import { ErrorLine } from '@/ui/error-state'
import { MoneyText } from '@/ui/money-text'
import { whatIfQuery, type Goal } from './queries'

const steps = 20

/** A round step of which twenty are about a tenth of the target: 1, 2 or 5 of some power of ten. */
export function stepOf({ minorUnits, currency }: Goal['target']): number {
  const wanted = Math.max(minorUnits / (10 * steps), 10 ** exponentOf(currency))
  const power = 10 ** Math.floor(Math.log10(wanted))
  return Math.round(power * ([1, 2, 5].find((one) => one * power >= wanted) ?? 10))
}

/** When the goal is reached with more each month. */
export function WhatIf({ goal }: { goal: Goal }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { currency } = goal.target
  const step = stepOf(goal.target)
  const [extra, setExtra] = useState(step * 2)
  const { data, error, refetch } = useQuery(whatIfQuery(goal.id, useDebounced(extra, 150)))
  const month = (day: string | null) => (day ? formatMonth(day.slice(0, 7), locale) : t('goals.whatIf.never'))
  return (
    <section className="rounded-lg bg-sunken/60 p-4">
      <h3 className="font-medium">{t('goals.whatIf.title')}</h3>
      <label className="mt-2 flex flex-col gap-2">
        <span>
          {t('goals.whatIf.extra')}{' '}
          <MoneyText value={{ minorUnits: extra, currency }} className="font-semibold" /> {t('goals.aMonth')}
        </span>
        <input
          type="range"
          min={0}
          max={step * steps}
          step={step}
          value={extra}
          onChange={(event) => setExtra(event.target.valueAsNumber)}
          className="w-full accent-(--accent)"
        />
      </label>
      {error && !data ? <ErrorLine error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <dl aria-live="polite" className="mt-3 grid gap-3 sm:grid-cols-2">
          <div>
            <dt className="text-xs text-muted">
              {t('goals.whatIf.now')} <MoneyText value={data.monthly} /> {t('goals.aMonth')}
            </dt>
            <dd className="font-medium first-letter:uppercase">{month(data.reachedOn)}</dd>
            {data.interest ? <Interest value={data.interest} /> : null}
          </div>
          <div>
            <dt className="text-xs text-muted">{t('goals.whatIf.then')}</dt>
            <dd className="font-medium text-accent-text first-letter:uppercase">{month(data.withExtra)}</dd>
            {data.interestWithExtra ? <Interest value={data.interestWithExtra} /> : null}
          </div>
        </dl>
      ) : null}
      <p className="mt-2 text-xs text-muted">{t('goals.estimate')}</p>
    </section>
  )
}

function Interest({ value }: { value: Goal['target'] }) {
  const { t } = useTranslation()
  return (
    <dd className="text-xs text-muted">
      {t('goals.whatIf.interest')} <MoneyText value={value} />
    </dd>
  )
}
