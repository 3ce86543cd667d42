import { Link } from '@tanstack/react-router'
import { Check, Clock, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import type { Occurrence, Series } from './queries'

const signs = { paid: Check, late: Clock, missed: X, due: Clock }

/** What was expected and what came, the newest first; what came leads to its row. */
export function Occurrences({ series, occurrences }: { series: Series; occurrences: readonly Occurrence[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <section aria-label={t('recurring.history')}>
      <header className="flex items-baseline justify-between gap-3 border-b border-line pb-1">
        <h3 className="text-sm font-semibold">{t('recurring.history')}</h3>
        <Link
          to="/transactions"
          search={allRowsOf(series)}
          className="text-xs font-medium text-accent-text underline-offset-4 hover:underline"
        >
          {t('recurring.rows')}
        </Link>
      </header>
      <ul className="divide-y divide-line">
        {occurrences.map((one) => {
          const Sign = signs[one.state]
          const words = (
            <>
              <Sign aria-hidden className="size-3.5 shrink-0" />
              {t(`recurring.state.${one.state}`)}
            </>
          )
          return (
            <li key={one.due} className="grid grid-cols-[1fr_auto_6rem] items-center gap-3 py-1.5">
              {one.date && one.amount ? (
                <Link
                  to="/transactions"
                  search={rowOf(series, one.date, one.amount.minorUnits)}
                  className="underline-offset-4 hover:underline"
                >
                  {formatDay(one.date, locale)}
                </Link>
              ) : (
                <span className="text-muted">{formatDay(one.due, locale)}</span>
              )}
              <span
                className={`inline-flex items-center gap-1 text-xs ${one.state === 'missed' ? 'text-negative' : 'text-muted'}`}
              >
                {words}
              </span>
              <MoneyText
                value={one.amount ?? one.expected}
                className={one.amount ? 'text-right font-medium' : 'text-right text-muted'}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const flowOf = (minorUnits: number) => (minorUnits > 0 ? ('in' as const) : ('out' as const))

/** The one row that was paid on a day. */
function rowOf({ accountId }: Series, date: string, minorUnits: number) {
  const units = Math.abs(minorUnits)
  return { account: accountId, from: date, to: date, flow: flowOf(minorUnits), min: units, max: units }
}

/** All rows of about that amount since the first one. */
function allRowsOf({ accountId, firstSeen, lastSeen, amount, least, most, priceChange }: Series) {
  const units = [amount, least, most, priceChange?.from ?? amount].map(({ minorUnits }) =>
    Math.abs(minorUnits),
  )
  return {
    account: accountId,
    from: firstSeen ?? undefined,
    to: lastSeen ?? undefined,
    flow: flowOf(amount.minorUnits),
    min: Math.min(...units),
    max: Math.max(...units),
  }
}
