import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ScanSearch } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { Select } from '@/ui/select'
import { BackTestCard } from './back-test-card'
import { Bands } from './bands'
import { Facts } from './facts'
import { qualityQuery, type Quality as Measured } from './queries'

const periods = [3, 6, 12, 24]

/** How good the suggested categories are, by what people said of them. */
export function Quality() {
  const { t } = useTranslation()
  const id = useId()
  const [months, setMonths] = useState(12)
  const query = useQuery({ ...qualityQuery(months), placeholderData: (before) => before })
  return (
    <Page
      title={t('app.nav.quality')}
      narrow
      actions={
        <>
          <label htmlFor={id}>{t('quality.period')}</label>
          <span className="w-48">
            <Select id={id} value={months} onChange={({ target }) => setMonths(Number(target.value))}>
              {periods.map((one) => (
                <option key={one} value={one}>
                  {t('quality.months', { count: one })}
                </option>
              ))}
            </Select>
          </span>
        </>
      }
    >
      <p className="-mt-2 max-w-2xl text-muted">{t('quality.text')}</p>
      <AsyncView query={query}>
        {(data) => (
          <>
            {data.all.count > 0 ? <Confirmed data={data} /> : <NothingConfirmed />}
            <Card title={t('quality.now')}>
              <ul className="flex list-disc flex-col gap-1 pl-4">
                <Standing data={data} />
              </ul>
            </Card>
          </>
        )}
      </AsyncView>
      <BackTestCard />
      <Link to="/settings" className="self-start text-accent-text underline underline-offset-4">
        {t('quality.back')}
      </Link>
    </Page>
  )
}

function Confirmed({ data: { all, bands, tiers } }: { data: Measured }) {
  const { t } = useTranslation()
  return (
    <>
      <Card title={t('quality.stood.title')}>
        <Bands bands={bands} />
      </Card>
      <Card title={t('quality.all')}>
        <Facts report={all} />
      </Card>
      <Card title={t('quality.tiers')}>
        <ul className="divide-y divide-line">
          {tiers.map(({ tier, report }) => (
            <li key={tier} className="py-3 first:pt-0 last:pb-0">
              <h3 className="mb-1 font-medium">{t(`quality.tier.${tier}`)}</h3>
              <Facts report={report} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function Standing({ data: { threshold, remembered } }: { data: Measured }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <>
      <li>{t('quality.remembered', { count: remembered, formatted: formatCount(remembered, locale) })}</li>
      <li>
        {threshold < 1
          ? t('quality.threshold', { share: formatShare(threshold, locale) })
          : t('quality.asksAlways')}
      </li>
    </>
  )
}

function NothingConfirmed() {
  const { t } = useTranslation()
  return (
    <Card>
      <EmptyState
        icon={ScanSearch}
        title={t('quality.empty.title')}
        text={t('quality.empty.text')}
        action={
          <Link to="/review" search={{ kind: 'category' }} className={buttonLook({ variant: 'primary' })}>
            {t('quality.empty.open')}
          </Link>
        }
      />
    </Card>
  )
}
