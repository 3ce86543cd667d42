import { Link } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Page } from '@/ui/page'
import { DigestCard } from './digest-card'
import { Feed } from './feed'
import { HealthCard } from './health-card'

export type InsightsSearch = { dismissed?: true | undefined; week?: string | undefined }

type InsightsProps = { search: InsightsSearch; onSearch: (search: InsightsSearch) => void }

/** What is worth knowing, how the week went, and how healthy the whole is. */
export function Insights({ search, onSearch }: InsightsProps) {
  const { t } = useTranslation()
  const dismissed = search.dismissed === true
  return (
    <Page
      title={t('app.nav.insights')}
      actions={
        <Link to="/financial-report" className={buttonLook({ variant: 'secondary' })}>
          <FileText aria-hidden className="size-4" />
          {t('insights.report.open')}
        </Link>
      }
    >
      <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <section aria-labelledby="insight-feed" className="flex min-w-0 flex-col gap-3">
          <header className="flex flex-wrap items-baseline justify-between gap-3">
            <h2 id="insight-feed" className="text-sm font-semibold">
              {t(dismissed ? 'insights.dismissedTitle' : 'insights.title')}
            </h2>
            <Link
              to="/insights"
              search={dismissed ? {} : { dismissed: true }}
              className="text-xs font-medium text-accent-text underline-offset-4 hover:underline"
            >
              {t(dismissed ? 'insights.showCurrent' : 'insights.showDismissed')}
            </Link>
          </header>
          <Feed dismissed={dismissed} />
        </section>
        <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
          <HealthCard />
          <DigestCard week={search.week} onWeek={(week) => onSearch({ ...search, week })} />
        </div>
      </div>
    </Page>
  )
}
