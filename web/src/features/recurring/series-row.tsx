import { CircleAlert, Copy, TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import type { Series } from './queries'
import type { SeriesActs } from './use-series-acts'

type RowProps = {
  series: Series
  accounts: readonly Account[]
  canWrite: boolean
  acts: SeriesActs
  onOpen: (id: string) => void
}

/** One that recurs: what it is, when it is due next, what it costs, and what is remarkable about it. */
export function SeriesRow({ series, accounts, canWrite, acts, onOpen }: RowProps) {
  const { t } = useTranslation()
  const account = accounts.find(({ id }) => id === series.accountId)?.name
  return (
    <li className="flex flex-col gap-1 py-2.5">
      <div className="flex items-baseline justify-between gap-3">
        <button
          type="button"
          onClick={() => onOpen(series.id)}
          className="min-w-0 truncate text-left font-medium underline-offset-4 hover:underline"
        >
          {series.name}
        </button>
        <span className="shrink-0">
          {series.varies ? <span className="text-xs text-muted">{t('recurring.about')} </span> : null}
          <MoneyText value={series.amount} tone="flow" className="font-medium" />
        </span>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs text-muted">
        <span>
          <NextDue series={series} />
          {' · '}
          {t(`recurring.cadence.${series.cadence}`)}
          {account ? ` · ${account}` : ''}
        </span>
        <Marks series={series} />
      </div>
      {canWrite && series.decision === 'dismissed' ? (
        <div>
          <Button onClick={() => acts.restore(series)}>{t('recurring.restore')}</Button>
        </div>
      ) : null}
    </li>
  )
}

export function NextDue({ series }: { series: Series }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (series.nextDue) return t('recurring.next', { date: formatDay(series.nextDue, locale) })
  const last = series.endedOn ?? series.lastSeen
  return last ? t('recurring.last', { date: formatDay(last, locale) }) : t('recurring.noMore')
}

/** In words and with a sign, never by colour alone. */
export function Marks({ series }: { series: Series }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { priceChange, missed, status, doubledNeed } = series
  const rose = priceChange?.rises && priceChange.to.minorUnits < 0
  return (
    <span className="flex flex-wrap gap-1">
      {status === 'missed' && missed[0] ? (
        <Badge tone="danger">
          <CircleAlert aria-hidden className="size-3" />
          {t('recurring.mark.missed', { date: formatDay(missed[0], locale, 'short') })}
        </Badge>
      ) : null}
      {rose ? (
        <Badge tone="warning">
          <TrendingUp aria-hidden className="size-3" />
          {t('recurring.mark.rose', { date: formatDay(priceChange.since, locale, 'short') })}
        </Badge>
      ) : null}
      {doubledNeed ? (
        <Badge tone="warning">
          <Copy aria-hidden className="size-3" />
          {t('recurring.mark.doubled')}
        </Badge>
      ) : null}
    </span>
  )
}
