import { Link } from '@tanstack/react-router'
import { Repeat } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { MoneyText } from '@/ui/money-text'
import type { Series, SeriesKind, SeriesList } from './queries'
import { SeriesRow } from './series-row'
import type { SeriesActs } from './use-series-acts'

const kinds: readonly SeriesKind[] = ['subscription', 'bill', 'loan', 'income', 'transfer']

type ListsProps = {
  list: SeriesList
  accounts: readonly Account[]
  canWrite: boolean
  acts: SeriesActs
  onOpen: (id: string) => void
}

/** By kind, with what each costs in a month and in a year; then what ended and what a person dismissed. */
export function SeriesLists({ list, ...rest }: ListsProps) {
  const { t } = useTranslation()
  const current = list.items.filter((one) => one.status !== 'ended' && one.decision !== 'dismissed')
  const ended = list.items.filter((one) => one.status === 'ended' && one.decision !== 'dismissed')
  const dismissed = list.items.filter((one) => one.decision === 'dismissed')
  if (list.items.length === 0) return <Nothing searching={list.searching} />
  return (
    <div className="flex flex-col gap-4 sm:gap-5">
      {list.searching ? (
        <p role="status" className="text-xs text-muted">
          {t('recurring.searching')}
        </p>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-4 sm:gap-5 lg:grid-cols-2">
        {kinds.map((kind) => (
          <KindCard
            key={kind}
            kind={kind}
            list={list}
            series={current.filter((one) => one.kind === kind)}
            {...rest}
          />
        ))}
      </div>
      <Folded title={t('recurring.ended', { count: ended.length })} series={ended} {...rest} />
      <Folded title={t('recurring.dismissed', { count: dismissed.length })} series={dismissed} {...rest} />
    </div>
  )
}

type KindProps = Omit<ListsProps, 'list'> & { kind: SeriesKind; list: SeriesList; series: readonly Series[] }

function KindCard({ kind, list, series, ...rest }: KindProps) {
  const { t } = useTranslation()
  if (series.length === 0) return null
  return (
    <Card title={t(`recurring.kinds.${kind}`)}>
      {list.totals
        .filter((total) => total.kind === kind)
        .map(({ perMonth, perYear }) => (
          <p
            key={perMonth.currency}
            className="flex flex-wrap items-baseline gap-x-2 border-b border-line pb-2 text-muted"
          >
            <MoneyText value={perMonth} className="text-base font-semibold text-ink" />
            {t('recurring.perMonth')}
            <span aria-hidden>·</span>
            <MoneyText value={perYear} className="font-medium text-ink" />
            {t('recurring.perYear')}
          </p>
        ))}
      <ul className="divide-y divide-line">
        {series.map((one) => (
          <SeriesRow key={one.id} series={one} {...rest} />
        ))}
      </ul>
    </Card>
  )
}

function Folded({
  title,
  series,
  ...rest
}: Omit<ListsProps, 'list'> & { title: string; series: readonly Series[] }) {
  if (series.length === 0) return null
  return (
    <details className="rounded-xl border border-line bg-surface p-4 sm:p-5">
      <summary className="cursor-pointer text-sm font-semibold">{title}</summary>
      <ul className="mt-2 divide-y divide-line">
        {series.map((one) => (
          <SeriesRow key={one.id} series={one} {...rest} />
        ))}
      </ul>
    </details>
  )
}

function Nothing({ searching }: { searching: boolean }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={Repeat}
      title={t(searching ? 'recurring.searching' : 'recurring.empty.title')}
      text={t('recurring.empty.text')}
      action={
        <Link to="/import" className={buttonLook({ variant: 'primary' })}>
          {t('recurring.empty.import')}
        </Link>
      }
    />
  )
}
