import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { safeToSpendQuery, type SafeToSpend } from '@/lib/api/recurring'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Card } from '@/ui/card'
import { ErrorLine } from '@/ui/error-state'
import { MoneyText } from '@/ui/money-text'

/** What can be spent until money comes in again, and how that is reckoned. */
export function SafeCard({ currency }: { currency: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(safeToSpendQuery)
  const failed = error && !data
  const own = data?.items.filter((item) => item.currency === currency || item.due.length > 0) ?? []
  if (own.length === 0 && !failed) return null
  return (
    <Card
      title={t('recurring.home.safe')}
      action={
        <Link
          to="/recurring"
          search={{ view: 'forecast' }}
          className="text-xs font-medium text-accent-text underline-offset-4 hover:underline"
        >
          {t('recurring.view.forecast')}
        </Link>
      }
    >
      {failed ? <ErrorLine error={error} onRetry={() => void refetch()} /> : null}
      {own.map((item) => (
        <Safe key={item.currency} safe={item} />
      ))}
    </Card>
  )
}

function Safe({ safe }: { safe: SafeToSpend }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const until = formatDay(safe.until, locale, 'short')
  return (
    <div className="py-1">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <MoneyText value={safe.amount} tone="balance" className="text-xl font-semibold" />
        <span className="text-xs text-muted">
          {t(safe.incomeKnown ? 'recurring.home.untilIncome' : 'recurring.home.until', { date: until })}
        </span>
      </p>
      {safe.amount.minorUnits > 0 ? (
        <p className="text-xs text-muted">
          <MoneyText value={safe.perDay} /> {t('recurring.home.perDay')}
        </p>
      ) : safe.amount.minorUnits < 0 ? (
        <p className="text-xs font-medium text-negative">{t('recurring.home.short')}</p>
      ) : null}
      <details className="mt-1">
        <summary className="cursor-pointer text-xs text-muted">{t('recurring.home.why')}</summary>
        <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5 text-xs">
          <dt>{t('recurring.home.balance')}</dt>
          <dd className="text-right">
            <MoneyText value={safe.balance} />
          </dd>
          {safe.due.map((due) => (
            <Part
              key={due.kind + due.sourceId + due.date}
              label={`${formatDay(due.date, locale, 'short')} · ${due.name}`}
              value={due.amount}
            />
          ))}
          <Part label={t('recurring.home.uncertain')} value={safe.uncertain} />
          <Part label={t('recurring.home.goals')} value={safe.goals} to="/goals" />
          <Part label={t('recurring.home.envelopes')} value={safe.envelopes} to="/budgets" />
        </dl>
      </details>
    </div>
  )
}

type PartProps = { label: string; value: SafeToSpend['balance']; to?: '/goals' | '/budgets' }

function Part({ label, value, to }: PartProps) {
  if (value.minorUnits === 0) return null
  return (
    <>
      <dt className="min-w-0 truncate text-muted">
        {to ? (
          <Link to={to} className="underline underline-offset-4">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className="text-right">
        <MoneyText value={{ ...value, minorUnits: 0 - value.minorUnits }} />
      </dd>
    </>
  )
}
