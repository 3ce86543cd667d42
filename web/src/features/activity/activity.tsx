import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatDay, today } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button, buttonLook } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { ChangeSetItem } from './change-set-item'
import { Filters } from './filters'
import type { ChangeSet } from './kinds'
import { changeSetsQuery } from './queries'
import { isFiltered, type ActivitySearch } from './search'
import { useSight } from './use-sight'

type ActivityProps = { search: ActivitySearch; onSearch: (search: ActivitySearch) => void }

/** Who changed what and when, newest first, each with its way back. */
export function Activity({ search, onSearch }: ActivityProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(changeSetsQuery(search))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const end = useSight(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  return (
    <Page title={t('activity.title')} narrow>
      <p className="-mt-2 text-muted">{t('activity.text')}</p>
      <Filters search={search} onSearch={onSearch} />
      <AsyncView
        query={query}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={<NothingYet filtered={isFiltered(search)} onAll={() => onSearch({})} />}
      >
        {({ pages }) => <Days items={pages.flatMap(({ items }) => items)} />}
      </AsyncView>
      <div ref={end}>
        {hasNextPage ? (
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t(isFetchingNextPage ? 'activity.loadingMore' : 'activity.more')}
          </Button>
        ) : null}
      </div>
    </Page>
  )
}

function Days({ items }: { items: readonly ChangeSet[] }) {
  const locale = useLocale()
  const days = new Map<string, ChangeSet[]>()
  for (const item of items) {
    const day = today(new Date(item.at))
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, changeSets]) => (
    <section key={day}>
      <h2 className="mb-2 text-xs font-medium text-muted">{formatDay(day, locale, 'weekday')}</h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {changeSets.map((changeSet) => (
          <ChangeSetItem key={changeSet.id} changeSet={changeSet} />
        ))}
      </ul>
    </section>
  ))
}

function NothingYet({ filtered, onAll }: { filtered: boolean; onAll: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={History}
      title={t(filtered ? 'activity.empty.filtered' : 'activity.empty.title')}
      text={t(filtered ? 'activity.empty.filteredText' : 'activity.empty.text')}
      action={
        filtered ? (
          <Button onClick={onAll}>{t('activity.empty.all')}</Button>
        ) : (
          <Link to="/import" className={buttonLook({ variant: 'primary' })}>
            {t('activity.empty.import')}
          </Link>
        )
      }
    />
  )
}
