import { CircleDashed, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BudgetMonth } from '@/lib/api/budgets'
import { cn } from '@/lib/class-names'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import type { Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'
import { Notice } from '@/ui/notice'
import { Activity } from './activity'

/** The month in a line: with envelopes, income and what was carried less what is assigned is what is to be assigned. */
export function Summary({ budget }: { budget: BudgetMonth }) {
  const { t } = useTranslation()
  const { toBeAssigned, carried, income, assigned, activity, available } = budget
  const over = (toBeAssigned?.minorUnits ?? 0) < 0
  return (
    <section aria-label={t('budgets.sum.label')} className="flex flex-col gap-3">
      <div className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4 sm:flex-row sm:items-center sm:gap-8 sm:p-5">
        {toBeAssigned ? (
          <div className={cn('rounded-lg px-4 py-2.5', over ? 'bg-danger-soft' : 'bg-accent-soft')}>
            <p className={cn('text-xs font-medium', over ? 'text-negative' : 'text-accent-text')}>
              {t(over ? 'budgets.sum.over' : 'budgets.sum.toBeAssigned')}
            </p>
            <MoneyText value={toBeAssigned} tone="balance" className="text-2xl font-semibold" />
          </div>
        ) : null}
        <dl className="grid grow grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
          <Fact name={t('budgets.sum.income')} value={income} />
          {carried ? <Fact name={t('budgets.sum.carried')} value={carried} /> : null}
          <Fact name={t(toBeAssigned ? 'budgets.sum.assigned' : 'budgets.sum.limits')} value={assigned} />
          <Fact name={t('budgets.sum.activity')} value={activity} />
          {carried ? null : <Fact name={t('budgets.sum.available')} value={available} />}
        </dl>
      </div>
      <Missing budget={budget} />
    </section>
  )
}

function Fact({ name, value }: { name: string; value: Money }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd>
        <MoneyText value={value} tone="balance" className="font-medium" />
      </dd>
    </div>
  )
}

/** What is in no sum is said, not left to be found. */
function Missing({ budget }: { budget: BudgetMonth }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { unknown, unknownBefore, others, uncategorised, currency } = budget
  const said = (count: number) => ({ count, formatted: formatCount(count, locale), currency })
  const lines = [
    unknown > 0 && t('budgets.missing.unknown', said(unknown)),
    unknownBefore > 0 && t('budgets.missing.before', said(unknownBefore)),
    others > 0 && t('budgets.missing.others', said(others)),
  ].filter((line) => line !== false)
  return (
    <>
      {lines.length > 0 ? (
        <Notice tone="warning" icon={CircleDashed}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      ) : null}
      {uncategorised.activity.minorUnits < 0 ? (
        <Notice tone="warning" icon={TriangleAlert}>
          {t('budgets.missing.uncategorised')}{' '}
          <Activity
            budget={budget}
            categoryId={null}
            name={t('reports.uncategorised')}
            value={uncategorised.activity}
            bare={false}
          />
        </Notice>
      ) : null}
    </>
  )
}
