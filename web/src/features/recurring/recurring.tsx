import { useQuery } from '@tanstack/react-query'
import { Plus, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { useMe } from '@/lib/api/me'
import { useCommands } from '@/lib/commands'
import { thisMonth } from '@/lib/dates'
import { AsyncView, together } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Page } from '@/ui/page'
import { Tabs } from '@/ui/tabs'
import { Calendar } from './calendar'
import { ForecastView } from './forecast-view'
import { recurringQuery } from './queries'
import { views, type RecurringSearch } from './search'
import { SeriesDetail } from './series-detail'
import { SeriesForm } from './series-form'
import { SeriesLists } from './series-lists'
import { useSeriesActs } from './use-series-acts'

type RecurringProps = { search: RecurringSearch; onSearch: (search: RecurringSearch) => void }

/** What comes again and again: what it costs, when it is due, and what it leaves on each account. */
export function Recurring({ search, onSearch }: RecurringProps) {
  const { t } = useTranslation()
  const { household } = useMe()
  const canWrite = household !== undefined && household.role !== 'viewer'
  const query = together(useQuery(recurringQuery), useQuery(accountsQuery))
  const [entering, setEntering] = useState(false)
  const acts = useSeriesActs()
  const view = search.view ?? 'list'
  const open = (series: string | undefined) => onSearch({ ...search, series })
  useCommands([
    {
      id: 'undo-recurring',
      label: t('ui.act.undo'),
      group: t('recurring.title'),
      keys: 'mod+z',
      inPalette: false,
      run: acts.undoLast,
    },
  ])
  return (
    <Page
      title={t('recurring.title')}
      actions={canWrite ? <Actions acts={acts} onEnter={() => setEntering(true)} /> : null}
    >
      <p className="-mt-2 max-w-3xl text-muted">{t('recurring.text')}</p>
      <AsyncView query={query}>
        {([list, accounts]) => (
          <>
            <Tabs
              label={t('recurring.title')}
              tabs={views.map((value) => ({ value, label: t(`recurring.view.${value}`) }))}
              value={view}
              onChange={(next) => onSearch({ ...search, view: next })}
            >
              {view === 'list' ? (
                <SeriesLists list={list} accounts={accounts} canWrite={canWrite} onOpen={open} acts={acts} />
              ) : view === 'calendar' ? (
                <Calendar
                  month={search.month ?? thisMonth()}
                  onMonth={(month) => onSearch({ ...search, month })}
                  onOpen={open}
                />
              ) : (
                <ForecastView accounts={accounts} onOpen={open} />
              )}
            </Tabs>
            {search.series ? (
              <SeriesDetail
                id={search.series}
                accounts={accounts}
                list={list.items}
                canWrite={canWrite}
                acts={acts}
                onClose={() => open(undefined)}
                onOpen={open}
              />
            ) : null}
            {entering ? (
              <SeriesForm accounts={accounts} acts={acts} onClose={() => setEntering(false)} />
            ) : null}
          </>
        )}
      </AsyncView>
    </Page>
  )
}

function Actions({ acts, onEnter }: { acts: ReturnType<typeof useSeriesActs>; onEnter: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Button busy={acts.searching} onClick={acts.search}>
        <RefreshCw aria-hidden />
        {t('recurring.search')}
      </Button>
      <Button variant="primary" onClick={onEnter}>
        <Plus aria-hidden />
        {t('recurring.enter')}
      </Button>
    </>
  )
}
