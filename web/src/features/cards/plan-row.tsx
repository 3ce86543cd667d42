import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay, today } from '@/lib/dates'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import { Progress } from '@/ui/progress'
import type { Plan } from './queries'

/** The transactions behind a plan: what was paid in its time, of the size of its parts. */
function rowsOf({ accountId, parts }: Plan) {
  const days = parts.map(({ date }) => date).sort()
  const units = parts.map(({ amount }) => Math.abs(amount.minorUnits))
  return {
    account: accountId,
    from: days[0],
    to: days.at(-1),
    flow: 'out' as const,
    min: Math.min(...units),
    max: Math.max(...units),
  }
}

export function PlanRow({ plan, account }: { plan: Plan; account: string | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const name = plan.payee ?? plan.description
  const paid = t('cards.plans.paid', { paid: plan.paid, total: plan.count })
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <Link
          to="/transactions"
          search={rowsOf(plan)}
          aria-label={t('cards.plans.rows', { name })}
          className="min-w-0 truncate font-medium underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <MoneyText value={plan.finished ? plan.part : plan.remainingDebt} className="font-medium" />
      </div>
      <Progress label={`${name}: ${paid}`} value={plan.paid / plan.count} />
      <div className="flex flex-wrap justify-between gap-x-3 text-xs text-muted">
        <span>
          {paid}
          {account ? ` · ${account}` : ''}
        </span>
        <span>
          <NextPart plan={plan} />
          {' · '}
          {formatCount(plan.finished ? plan.count : plan.remaining, locale)} × <MoneyText value={plan.part} />
        </span>
      </div>
    </li>
  )
}

function NextPart({ plan: { nextDate, cancelled, parts } }: { plan: Plan }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (cancelled) return t('cards.plans.cancelled')
  if (nextDate === null)
    return t('cards.plans.ended', { date: formatDay(parts.at(-1)?.date ?? today(), locale) })
  const date = formatDay(nextDate, locale)
  return nextDate < today() ? (
    <span className="text-warning">{t('cards.plans.late', { date })}</span>
  ) : (
    t('cards.plans.next', { date })
  )
}
