import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import type { Money } from '@/lib/money'
import { useDebounced } from '@/lib/use-debounced'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import { debtsQuery, type DebtPlan, type DebtWay, type Goal } from './queries'

/** All debts paid off with what their payments are together: the smallest first, or the dearest. */
export function DebtsCard({ goals }: { goals: readonly Goal[] }) {
  const { t } = useTranslation()
  const [extra, setExtra] = useState(0)
  const query = useQuery(debtsQuery(useDebounced(extra, 300)))
  return (
    <Card title={t('goals.debts.title')}>
      <p className="-mt-2 mb-4 max-w-3xl text-muted">{t('goals.debts.text')}</p>
      <AsyncView query={query} isEmpty={(plans) => plans.length === 0} empty={<p>{t('goals.debts.none')}</p>}>
        {(plans) => (
          <div className="flex flex-col gap-6">
            {plans.map((plan) => (
              <Plan
                key={plan.currency}
                plan={plan}
                goals={goals}
                onExtra={({ minorUnits }) => setExtra(minorUnits)}
              />
            ))}
          </div>
        )}
      </AsyncView>
      <p className="mt-3 text-xs text-muted">{t('goals.debts.estimate')}</p>
    </Card>
  )
}

type PlanProps = { plan: DebtPlan; goals: readonly Goal[]; onExtra: (extra: Money) => void }

function Plan({ plan, goals, onExtra }: PlanProps) {
  const { t } = useTranslation()
  const { owed, minimums, extra, currency, minimumsOnly, snowball, avalanche, withoutTerms } = plan
  const nameOf = (id: string) => goals.find((goal) => goal.id === id)?.name ?? ''
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <Fact name={t('goals.debts.owed')} value={owed} />
        <Fact name={t('goals.debts.minimums')} value={minimums} />
        <div className="w-48">
          <Field label={t('goals.debts.extra')}>
            {(control) => (
              <MoneyInput
                {...control}
                currency={currency}
                value={extra}
                onChange={(next) => {
                  if (next && next.minorUnits >= 0) onExtra(next)
                }}
              />
            )}
          </Field>
        </div>
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        <Way
          title={t('goals.debts.minimumsOnly')}
          text={t('goals.debts.minimumsText')}
          way={minimumsOnly}
          nameOf={nameOf}
        />
        <Way
          title={t('goals.debts.snowball')}
          text={t('goals.debts.snowballText')}
          way={snowball}
          nameOf={nameOf}
        />
        <Way
          title={t('goals.debts.avalanche')}
          text={t('goals.debts.avalancheText')}
          way={avalanche}
          nameOf={nameOf}
        />
      </div>
      {withoutTerms.length > 0 ? (
        <p className="text-xs text-warning">
          {t('goals.debts.withoutTerms', { names: withoutTerms.map(nameOf).join(', ') })}
        </p>
      ) : null}
    </section>
  )
}

function Fact({ name, value }: { name: string; value: Money }) {
  return (
    <p>
      <span className="block text-xs text-muted">{name}</span>
      <MoneyText value={value} className="text-lg font-semibold" />
    </p>
  )
}

type WayProps = { title: string; text: string; way: DebtWay | null; nameOf: (id: string) => string }

function Way({ title, text, way, nameOf }: WayProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const month = (day: string) => formatMonth(day.slice(0, 7), locale, 'short')
  return (
    <section className="rounded-lg border border-line p-4">
      <h3 className="font-medium">{title}</h3>
      <p className="text-xs text-muted">{text}</p>
      {way ? (
        <>
          <p className="mt-2 font-semibold first-letter:uppercase">
            {month(way.on)}{' '}
            <span className="font-normal text-muted">· {t('goals.debts.months', { count: way.months })}</span>
          </p>
          <p className="text-xs text-muted">
            {t('goals.whatIf.interest')} <MoneyText value={way.interest} /> · {t('goals.debts.paid')}{' '}
            <MoneyText value={way.paid} />
          </p>
          <ol className="mt-2 flex flex-col gap-1 text-xs">
            {way.debts.map(({ goalId, on }) => (
              <li key={goalId} className="flex justify-between gap-3">
                <span className="truncate">{nameOf(goalId)}</span>
                <span className="text-muted">{month(on)}</span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="mt-2 font-medium text-negative">{t('goals.debts.never')}</p>
      )}
    </section>
  )
}
