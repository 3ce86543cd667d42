import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '@/lib/dates'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { HealthHistory } from './health-history'
import { HealthParts } from './health-parts'
import { points } from './points'
import { healthQuery, type HealthScore } from './queries'

/** The score, why it is what it is, and what would raise it. */
export function HealthCard() {
  const { t } = useTranslation()
  const query = useQuery(healthQuery)
  return (
    <Card title={t('insights.health.title')}>
      <AsyncView query={query}>{(health) => <Health health={health} />}</AsyncView>
    </Card>
  )
}

export function Health({ health }: { health: HealthScore }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { score, version, to, months, unknown, actions, history } = health
  return (
    <div className="flex flex-col gap-4">
      {score === null ? (
        <p className="text-muted">{t('insights.health.none')}</p>
      ) : (
        <div>
          <p>
            <span className="text-3xl font-semibold tabular-nums">{points(score, locale)}</span>{' '}
            <span className="text-muted">{t('insights.health.of')}</span>
          </p>
          <p className="text-xs text-muted">
            {t('insights.health.at', {
              count: months,
              formatted: formatCount(months, locale),
              month: formatMonth(to, locale),
              version,
            })}
          </p>
          <HealthHistory history={history} />
        </div>
      )}
      {actions.length > 0 ? <Actions health={health} /> : null}
      <HealthParts health={health} />
      {unknown > 0 ? (
        <p className="text-xs text-warning">
          {t('insights.unknown', { count: unknown, formatted: formatCount(unknown, locale) })}
        </p>
      ) : null}
    </div>
  )
}

function Actions({ health }: { health: HealthScore }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t('insights.health.actions')}</h3>
      <ol className="divide-y divide-line">
        {health.actions.map(({ kind, amount, monthly, gain }) => (
          <li key={kind} className="flex items-baseline justify-between gap-3 py-1.5">
            <span className="min-w-0">
              {t(`insights.health.action.${kind}`)}{' '}
              <span className="whitespace-nowrap">
                <MoneyText value={amount} className="font-medium" />{' '}
                <span className="text-muted">
                  {t(monthly ? 'insights.health.monthly' : 'insights.health.once')}
                </span>
              </span>
            </span>
            <span className="shrink-0 font-medium text-positive">
              {t('insights.health.gain', { points: points(gain, locale) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
