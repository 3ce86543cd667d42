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
import { qualityQuery, type Quality } from './queries'
import { Tiers } from './tiers'

const periods = [3, 6, 12, 24]

/** How good the suggested categories are, by what people said of them. */
export function QualityPage() {
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
            <Measured data={data} />
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

function Measured({ data }: { data: Quality }) {
  const { t } = useTranslation()
  const { all, bands, tiers } = data
  return (
    <>
      {all.count > 0 ? (
        <Card title={t('quality.stood.title')}>
          <Bands all={all} bands={bands} />
        </Card>
      ) : (
        <NothingConfirmed />
      )}
      <Card title={t('quality.covered.title')}>
        <Covered data={data} />
      </Card>
      {all.count > 0 ? (
        <Card title={t('quality.all')}>
          <Facts report={all} />
        </Card>
      ) : null}
      {tiers.length > 0 ? (
        <Card title={t('quality.tiers')}>
          <Tiers tiers={tiers} of="facts" />
        </Card>
      ) : null}
    </>
  )
}

/** Of all rows of the period, not only of those that somebody looked at. */
function Covered({ data: { rows, filed, byPerson, all } }: { data: Quality }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (rows === 0) return <p>{t('quality.covered.none')}</p>
  return (
    <p>
      {t('quality.covered.text', {
        rows: formatCount(rows, locale),
        filed: formatCount(filed, locale),
        byPerson: formatCount(byPerson, locale),
        open: formatCount(rows - filed - byPerson, locale),
        share: formatShare(all.coverage ?? 0, locale),
      })}
    </p>
  )
}

function Standing({ data: { threshold, remembered } }: { data: Quality }) {
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
