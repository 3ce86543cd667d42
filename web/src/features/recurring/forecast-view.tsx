import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { forecastQuery, type ForecastEvent } from '@/lib/api/recurring'
import type { components } from '@/lib/api/schema.gen'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { BandChart } from '@/ui/band-chart'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { MoneyText } from '@/ui/money-text'
import { Select } from '@/ui/select'

type Forecast = components['schemas']['ForecastResponse']
type Point = components['schemas']['ForecastPointResponse']

const days = 90

/** What each account will hold in ninety days, how sure that is, and what is in it. */
export function ForecastView({
  accounts,
  onOpen,
}: {
  accounts: readonly Account[]
  onOpen: (id: string) => void
}) {
  const query = useQuery(forecastQuery(days))
  const { t } = useTranslation()
  return (
    <AsyncView
      query={query}
      isEmpty={({ accounts: of }) => of.length === 0}
      empty={<p className="py-2 text-muted">{t('recurring.forecast.empty')}</p>}
    >
      {(forecast) => <Chosen forecast={forecast} accounts={accounts} onOpen={onOpen} />}
    </AsyncView>
  )
}

type ChosenProps = { forecast: Forecast; accounts: readonly Account[]; onOpen: (id: string) => void }

function Chosen({ forecast, accounts, onOpen }: ChosenProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(forecast.accounts[0]?.accountId ?? '')
  const one = forecast.accounts.find(({ accountId }) => accountId === chosen)
  const total = forecast.totals.find(({ currency }) => currency === chosen)
  const shown = one ?? total ?? forecast.accounts[0]
  const name = one
    ? (accounts.find(({ id }) => id === one.accountId)?.name ?? '')
    : t('recurring.forecast.all', { currency: chosen })
  const events = forecast.events.filter((event) =>
    one
      ? event.accountId === one.accountId || event.otherAccountId === one.accountId
      : event.amount.currency === chosen,
  )
  if (!shown) return null
  return (
    <div className="flex flex-col gap-4">
      <div className="max-w-sm">
        <Field label={t('recurring.forecast.account')}>
          {(control) => (
            <Select {...control} value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {forecast.accounts.map(({ accountId }) => (
                <option key={accountId} value={accountId}>
                  {accounts.find(({ id }) => id === accountId)?.name}
                </option>
              ))}
              {forecast.totals.map(({ currency }) => (
                <option key={currency} value={currency}>
                  {t('recurring.forecast.all', { currency })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Card title={t('recurring.forecast.title', { name, count: days })}>
        <BandChart
          label={t('recurring.forecast.label', { name, count: days })}
          between={t('recurring.forecast.between')}
          points={shown.points}
        />
        <Ends points={shown.points} />
        {one && !one.hasEverydayLife ? (
          <p className="mt-2 text-xs text-warning">{t('recurring.forecast.noEveryday')}</p>
        ) : null}
        <p className="mt-2 text-xs text-muted">{t('recurring.forecast.how')}</p>
      </Card>
      <Card title={t('recurring.forecast.events')}>
        <Events events={events} account={one?.accountId} onOpen={onOpen} />
      </Card>
    </div>
  )
}

/** The same in words and numbers, for who sees no picture. */
function Ends({ points }: { points: readonly Point[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const last = points.at(-1)
  const lowest = points.reduce<Point | undefined>(
    (least, point) => (!least || point.low.minorUnits < least.low.minorUnits ? point : least),
    undefined,
  )
  if (!last || !lowest) return null
  return (
    <dl className="mt-3 grid gap-x-4 gap-y-1 sm:grid-cols-2">
      <div className="flex flex-wrap justify-between gap-x-3">
        <dt className="text-muted">{t('recurring.forecast.end', { date: formatDay(last.date, locale) })}</dt>
        <dd>
          <MoneyText value={last.expected} tone="balance" className="font-medium" />{' '}
          <span className="text-xs text-muted">
            (<MoneyText value={last.low} /> – <MoneyText value={last.high} />)
          </span>
        </dd>
      </div>
      <div className="flex flex-wrap justify-between gap-x-3">
        <dt className="text-muted">
          {t('recurring.forecast.lowest', { date: formatDay(lowest.date, locale) })}
        </dt>
        <dd>
          <MoneyText value={lowest.low} tone="balance" className="font-medium" />
        </dd>
      </div>
    </dl>
  )
}

type EventsProps = {
  events: readonly ForecastEvent[]
  account: string | undefined
  onOpen: (id: string) => void
}

function Events({ events, account, onOpen }: EventsProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (events.length === 0) return <p className="py-2 text-muted">{t('recurring.calendar.empty')}</p>
  return (
    <ul className="divide-y divide-line">
      {events.map((event) => {
        const arrives = account !== undefined && event.accountId !== account
        const amount = arrives ? { ...event.amount, minorUnits: 0 - event.amount.minorUnits } : event.amount
        return (
          <li key={event.kind + event.sourceId + event.date} className="flex items-center gap-3 py-1.5">
            <span className="w-20 shrink-0 text-xs text-muted">{formatDay(event.date, locale, 'short')}</span>
            <span className="min-w-0 grow truncate">
              {event.kind === 'recurring' ? (
                <button
                  type="button"
                  className="underline-offset-4 hover:underline"
                  onClick={() => onOpen(event.sourceId)}
                >
                  {event.name}
                </button>
              ) : (
                `${event.name} · ${t(`recurring.event.${event.kind}`)}`
              )}
            </span>
            <MoneyText value={amount} tone="flow" />
          </li>
        )
      })}
    </ul>
  )
}
