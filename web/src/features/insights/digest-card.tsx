import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addDays, formatDay, today } from '@/lib/dates'
import { formatCount } from '@/lib/format-count'
import { countedBetween } from '@/lib/insight-rows'
import { useLocale } from '@/lib/locale'
import { useInsightNames } from '@/lib/use-insight-names'
import { AsyncView } from '@/ui/async-view'
import { IconButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { digestQuery, type Digest } from './queries'

type DigestCardProps = { week: string | undefined; onWeek: (week: string | undefined) => void }

/** What a week brought, against what is usual. */
export function DigestCard({ week, onWeek }: DigestCardProps) {
  const { t } = useTranslation()
  const query = useQuery(digestQuery(week))
  const from = query.data?.from
  const isLast = query.data ? !query.data.isOver : true
  const go = (days: number) => {
    if (!from) return
    const next = addDays(from, days)
    onWeek(addDays(next, 6) >= today() ? undefined : next)
  }
  return (
    <Card
      title={t('insights.digest.title')}
      action={
        <span className="-mr-2 flex">
          <IconButton label={t('insights.digest.before')} disabled={!from} onClick={() => go(-7)}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton label={t('insights.digest.after')} disabled={isLast} onClick={() => go(7)}>
            <ChevronRight aria-hidden />
          </IconButton>
        </span>
      }
    >
      <AsyncView query={query}>{(digest) => <Week digest={digest} />}</AsyncView>
    </Card>
  )
}

function Week({ digest }: { digest: Digest }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { from, to, isOver, income, spending, usual, count, unknown, biggest } = digest
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">
        {formatDay(from, locale, 'short')} – {formatDay(to, locale, 'medium')}
        {isOver ? null : ` · ${t('insights.digest.running')}`}
      </p>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
        <dt>{t('insights.digest.income')}</dt>
        <dd className="text-right">
          <MoneyText value={income} tone="flow" />
        </dd>
        <dt>{t('insights.digest.spending')}</dt>
        <dd className="text-right font-medium">
          <MoneyText value={spending} />
        </dd>
        <dt className="text-muted">{t('insights.digest.usual')}</dt>
        <dd className="text-right text-muted">
          <MoneyText value={usual} />
        </dd>
      </dl>
      {unknown > 0 ? (
        <p className="text-xs text-warning">
          {t('insights.unknown', { count: unknown, formatted: formatCount(unknown, locale) })}
        </p>
      ) : null}
      {biggest.length > 0 ? (
        <ul aria-label={t('insights.digest.biggest')} className="divide-y divide-line border-t border-line">
          {biggest.map((row) => (
            <li key={row.id} className="flex min-h-9 items-center gap-3 py-1">
              <Link
                to="/transactions"
                search={{ rows: `id=${row.id}` }}
                className="min-w-0 grow truncate underline-offset-4 hover:underline"
              >
                {row.payee}
              </Link>
              <MoneyText value={row.amount} />
            </li>
          ))}
        </ul>
      ) : null}
      <Upcoming digest={digest} />
      <Link
        to="/transactions"
        search={countedBetween(from, to)}
        className="text-xs font-medium text-accent-text underline-offset-4 hover:underline"
      >
        {t('insights.digest.rows', { count, formatted: formatCount(count, locale) })}
      </Link>
    </div>
  )
}

/** What is due soon; estimates, from what was paid before. */
function Upcoming({ digest: { upcoming } }: { digest: Digest }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const names = useInsightNames()
  if (upcoming.length === 0) return null
  return (
    <section>
      <h3 className="text-xs font-medium text-muted">{t('insights.digest.upcoming')}</h3>
      <ul className="divide-y divide-line">
        {upcoming.map(({ date, accountId, name, amount }) => (
          <li
            key={`${date} ${accountId} ${name ?? ''} ${String(amount.minorUnits)}`}
            className="flex min-h-9 items-center gap-3 py-1"
          >
            <span className="w-14 shrink-0 text-muted">{formatDay(date, locale, 'short')}</span>
            <span className="min-w-0 grow truncate">
              {name ?? t('insights.digest.bill', { account: names.account(accountId) })}
            </span>
            <span title={t('insights.estimate')}>
              <span aria-hidden>≈ </span>
              <span className="sr-only">{t('insights.estimate')} </span>
              <MoneyText value={amount} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
