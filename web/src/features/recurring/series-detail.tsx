import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { MoneyText } from '@/ui/money-text'
import { Occurrences } from './occurrences'
import { seriesQuery, type Series } from './queries'
import { SeriesForm } from './series-form'
import { Marks, NextDue } from './series-row'
import type { SeriesActs } from './use-series-acts'

type DetailProps = {
  id: string
  accounts: readonly Account[]
  list: readonly Series[]
  canWrite: boolean
  acts: SeriesActs
  onClose: () => void
  onOpen: (id: string) => void
}

/** One series with everything that shows it, and what can be said about it. */
export function SeriesDetail({ id, accounts, list, canWrite, acts, onClose, onOpen }: DetailProps) {
  const { t } = useTranslation()
  const query = useQuery(seriesQuery(id))
  const [editing, setEditing] = useState(false)
  const series = query.data?.series
  if (editing && series)
    return <SeriesForm series={series} accounts={accounts} acts={acts} onClose={() => setEditing(false)} />
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={series?.name ?? t('recurring.title')}
      footer={
        canWrite && series ? (
          <Acts series={series} acts={acts} onEdit={() => setEditing(true)} onClose={onClose} />
        ) : null
      }
    >
      <AsyncView query={query}>
        {({ series: one, occurrences }) => (
          <div className="flex flex-col gap-4">
            <Facts series={one} list={list} onOpen={onOpen} />
            <Occurrences series={one} occurrences={occurrences} />
          </div>
        )}
      </AsyncView>
    </Dialog>
  )
}

function Facts({
  series,
  list,
  onOpen,
}: {
  series: Series
  list: readonly Series[]
  onOpen: (id: string) => void
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { priceChange, varies, doubledNeed } = series
  // The document of the API knows no type of ids in a list.
  const doubledBy = series.doubledBy as string[]
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <MoneyText value={series.amount} className="text-lg font-semibold" />
        <span className="text-muted">{t(`recurring.cadence.${series.cadence}`)}</span>
        <span className="text-muted">
          <MoneyText value={series.perYear} /> {t('recurring.perYear')}
        </span>
      </p>
      <p className="text-muted">
        <NextDue series={series} />
        {series.count > 0 && series.firstSeen
          ? ` · ${t('recurring.seen', { count: series.count, date: formatDay(series.firstSeen, locale) })}`
          : ''}
      </p>
      {varies ? (
        <p className="text-muted">
          {t('recurring.varies')} <MoneyText value={series.least} /> – <MoneyText value={series.most} />
        </p>
      ) : null}
      {priceChange ? (
        <p>
          {t('recurring.changed', { date: formatDay(priceChange.since, locale) })}{' '}
          <MoneyText value={priceChange.from} /> →{' '}
          <MoneyText value={priceChange.to} className="font-medium" />
        </p>
      ) : null}
      {doubledNeed ? (
        <p>
          {t(`recurring.need.${doubledNeed}`, t('recurring.need.other'))}{' '}
          {doubledBy.map((other) => (
            <button
              key={other}
              type="button"
              className="mr-2 font-medium text-accent-text underline-offset-4 hover:underline"
              onClick={() => onOpen(other)}
            >
              {list.find(({ id }) => id === other)?.name}
            </button>
          ))}
        </p>
      ) : null}
      <Marks series={series} />
    </div>
  )
}

type ActsProps = { series: Series; acts: SeriesActs; onEdit: () => void; onClose: () => void }

function Acts({ series, acts, onEdit, onClose }: ActsProps) {
  const { t } = useTranslation()
  const then = (act: (series: Series) => void) => () => {
    act(series)
    onClose()
  }
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button onClick={then(acts.remove)}>{t('recurring.delete')}</Button>
      {series.decision === 'dismissed' ? (
        <Button onClick={then(acts.restore)}>{t('recurring.restore')}</Button>
      ) : (
        <Button onClick={then(acts.dismiss)}>{t('recurring.dismiss')}</Button>
      )}
      {series.endedOn ? (
        <Button onClick={then(acts.goOn)}>{t('recurring.goesOn')}</Button>
      ) : series.status === 'ended' ? null : (
        <Button onClick={then(acts.end)}>{t('recurring.cancelled')}</Button>
      )}
      {series.decision === 'none' ? (
        <Button onClick={then(acts.confirm)}>{t('recurring.confirm')}</Button>
      ) : null}
      <Button variant="primary" onClick={onEdit}>
        {t('recurring.edit')}
      </Button>
    </div>
  )
}
