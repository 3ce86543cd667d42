import { CalendarDays, TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatDay, formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { useAmountsHidden } from '@/lib/privacy'
import { Badge } from '@/ui/badge'
import { CategoryIcon } from '@/ui/category-icon'
import { MoneyText } from '@/ui/money-text'
import type { Goal } from './queries'

const tones = {
  unknown: 'neutral',
  onTrack: 'accent',
  behind: 'warning',
  overdue: 'danger',
  reached: 'accent',
  completed: 'neutral',
} as const

/** How far a goal is, and when it is reached at the pace so far. */
export function GoalCard({ goal, onOpen }: { goal: Goal; onOpen: () => void }) {
  const { t } = useTranslation()
  const { name, icon, colour, kind, horizon, status, reached, target, remaining } = goal
  return (
    <article className="relative flex h-full flex-col gap-3 rounded-xl border border-line bg-surface p-4 hover:border-line-strong sm:p-5">
      <header className="flex items-start gap-3">
        <CategoryIcon icon={icon} colour={colour} />
        <div className="min-w-0 grow">
          <h3 className="font-semibold break-words">
            <button
              type="button"
              className="text-left after:absolute after:inset-0 after:rounded-xl"
              onClick={onOpen}
            >
              {name}
            </button>
          </h3>
          <p className="text-xs text-muted">
            {t(`goals.kind.${kind}`)} · {t(`goals.horizon.${horizon}`)} ·{' '}
            {t('goals.priorityIs', { priority: goal.priority })}
          </p>
        </div>
        <span className="shrink-0 whitespace-nowrap">
          <Badge tone={tones[status]}>{t(`goals.status.${status}`)}</Badge>
        </span>
      </header>
      <ProgressBar goal={goal} />
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>
          <MoneyText value={reached} tone="balance" className="text-lg font-semibold" />{' '}
          <span className="text-muted">
            {t('goals.of')} <MoneyText value={target} />
          </span>
        </span>
        {remaining.minorUnits === 0 ? null : (
          <span className="text-xs text-muted">
            {t(kind === 'debt' ? 'goals.owed' : 'goals.missing')} <MoneyText value={remaining} />
          </span>
        )}
      </p>
      <Facts goal={goal} />
    </article>
  )
}

export function ProgressBar({ goal: { percent, colour, name } }: { goal: Goal }) {
  const { t } = useTranslation()
  const hidden = useAmountsHidden()
  if (hidden) return null
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={t('goals.progress', { name })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(100, percent)}
        className="h-2 grow overflow-hidden rounded-full bg-sunken"
      >
        <div
          className="h-full rounded-full"
          style={{ width: `${String(Math.min(100, percent))}%`, backgroundColor: colour }}
        />
      </div>
      <span className="text-xs font-medium tabular-nums">{percent} %</span>
    </div>
  )
}

function Facts({ goal }: { goal: Goal }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { dueOn, projectedOn, requiredPerMonth, pacePerMonth, status, completedOn, recurrence } = goal
  if (completedOn)
    return (
      <p className="text-xs text-muted">{t('goals.completedOn', { date: formatDay(completedOn, locale) })}</p>
    )
  return (
    <div className="mt-auto flex flex-col gap-1.5 text-xs text-muted">
      {dueOn ? (
        <p className="flex items-center gap-1.5">
          <CalendarDays aria-hidden className="size-3.5 shrink-0" />
          <span>
            {t('goals.due', { date: formatDay(dueOn, locale) })}
            {recurrence === 'oneTime' ? null : <> · {t(`goals.recurrence.${recurrence}`)}</>}
            {requiredPerMonth && requiredPerMonth.minorUnits > 0 ? (
              <>
                {' '}
                · <MoneyText value={requiredPerMonth} /> {t('goals.aMonth')}
              </>
            ) : null}
          </span>
        </p>
      ) : null}
      <p className={cn('flex items-center gap-1.5', status === 'behind' && 'text-warning')}>
        <TrendingUp aria-hidden className="size-3.5 shrink-0" />
        <span>
          {projectedOn
            ? t('goals.projected', { month: formatMonth(projectedOn.slice(0, 7), locale) })
            : t(pacePerMonth ? 'goals.never' : 'goals.noPace')}
          {pacePerMonth ? (
            <>
              {' '}
              · <MoneyText value={pacePerMonth} signed /> {t('goals.aMonth')}
            </>
          ) : null}
        </span>
      </p>
    </div>
  )
}
