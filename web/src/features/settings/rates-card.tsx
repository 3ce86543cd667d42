import { useQuery } from '@tanstack/react-query'
import { PencilLine, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Household } from '@/lib/api/me'
import { formatDay } from '@/lib/dates'
import { useDone } from '@/lib/done'
import { useLocale } from '@/lib/locale'
import { formatDecimal } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { useToast } from '@/ui/toast'
import { RateDialog } from './rate-dialog'
import { ownRatesQuery, ratesQuery, useOwnRates, type OwnRate } from './rates'

/** Which exchange rates are used, and those that the household sets for itself. */
export function RatesCard({ household }: { household: Household }) {
  const { t } = useTranslation()
  const canWrite = household.role !== 'viewer'
  const [open, setOpen] = useState<OwnRate | 'new'>()
  return (
    <Card
      title={t('settings.rates.title')}
      action={
        canWrite ? (
          <Button size="sm" onClick={() => setOpen('new')}>
            <Plus aria-hidden className="size-4" />
            {t('settings.rates.add')}
          </Button>
        ) : null
      }
    >
      <p className="mb-3 max-w-xl text-muted">{t('settings.rates.text')}</p>
      <UsedRates />
      <h3 className="mt-4 mb-1 text-xs font-medium text-muted">{t('settings.rates.own')}</h3>
      <OwnRates canWrite={canWrite} onEdit={setOpen} />
      {open ? (
        <RateDialog
          rate={open === 'new' ? undefined : open}
          baseCurrency={household.baseCurrency}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </Card>
  )
}

function UsedRates() {
  const { t } = useTranslation()
  const locale = useLocale()
  const query = useQuery(ratesQuery)
  return (
    <AsyncView query={query}>
      {({ rates, publishedTo, fetches }) => (
        <>
          <ul className="divide-y divide-line">
            {rates.map(({ from, to, rate, date, source }) => (
              <li key={from} className="flex flex-wrap justify-between gap-x-4 py-1.5">
                {rate && date && source ? (
                  <>
                    <span className="tabular-nums">
                      {t('settings.rates.of', { from, to, rate: shortRate(rate, locale) })}
                    </span>
                    <span className="text-xs text-muted">
                      {t('settings.rates.source', {
                        source: t(`home.report.source.${source}`),
                        day: formatDay(date, locale),
                      })}
                    </span>
                  </>
                ) : (
                  <span className="text-warning">{t('settings.rates.unknown', { from })}</span>
                )}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-xs text-muted">
            {t('settings.rates.fetched', { day: formatDay(publishedTo, locale) })}
            {fetches ? null : ` ${t('settings.rates.off')}`}
          </p>
        </>
      )}
    </AsyncView>
  )
}

const shortRate = (rate: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(rate)

type OwnRatesProps = { canWrite: boolean; onEdit: (rate: OwnRate) => void }

function OwnRates({ canWrite, onEdit }: OwnRatesProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const query = useQuery(ownRatesQuery)
  const { remove } = useOwnRates()
  const { done } = useDone(useToast())
  const drop = (id: string) =>
    remove.mutate(id, { onSuccess: ({ changeSetId }) => done(t('settings.rates.deleted'), changeSetId) })
  return (
    <AsyncView
      query={query}
      isEmpty={(rates) => rates.length === 0}
      empty={<p className="text-muted">{t('settings.rates.none')}</p>}
    >
      {(rates) => (
        <ul className="divide-y divide-line">
          {rates.map((rate) => (
            <li key={rate.id} className="flex items-center gap-2 py-1.5">
              <span className="min-w-0 grow">
                <span className="block tabular-nums">
                  {t('settings.rates.of', { ...rate, rate: formatDecimal(String(rate.rate), locale) })}
                </span>
                <span className="block truncate text-xs text-muted">
                  {[
                    t('settings.rates.since', { day: formatDay(rate.date, locale) }),
                    rate.lastDate ? t('settings.rates.until', { day: formatDay(rate.lastDate, locale) }) : '',
                    rate.note ?? '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {canWrite ? (
                <>
                  <IconButton
                    label={t('settings.rates.edit', { pair: `${rate.from}/${rate.to}` })}
                    onClick={() => onEdit(rate)}
                  >
                    <PencilLine aria-hidden />
                  </IconButton>
                  <IconButton
                    label={t('settings.rates.delete', { pair: `${rate.from}/${rate.to}` })}
                    onClick={() => drop(rate.id)}
                  >
                    <Trash2 aria-hidden />
                  </IconButton>
                </>
              ) : null}
            </li>
          ))}
          <FormProblem error={remove.error} />
        </ul>
      )}
    </AsyncView>
  )
}
