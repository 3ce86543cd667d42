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
import { Select } from '@/ui/select'
import { ChangeSetItem } from './change-set-item'
import { isKind, kinds, type ChangeKind, type ChangeSet } from './kinds'
import { changeSetsQuery } from './queries'
import { useSight } from './use-sight'

type ActivityProps = { kind: ChangeKind | undefined; onKind: (kind: ChangeKind | undefined) => void }

/** Who changed what and when, newest first, each with its way back. */
export function Activity({ kind, onKind }: ActivityProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(changeSetsQuery(kind))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const end = useSight(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  return (
    <Page
      title={t('activity.title')}
      narrow
      actions={
        <Select
          aria-label={t('activity.filter')}
          value={kind ?? ''}
          onChange={({ target }) => onKind(isKind(target.value) ? target.value : undefined)}
        >
          <option value="">{t('activity.kind.all')}</option>
          {kinds.map((value) => (
            <option key={value} value={value}>
              {t(`activity.kind.${value}`)}
            </option>
          ))}
        </Select>
      }
    >
      <p className="-mt-2 text-muted">{t('activity.text')}</p>
      <AsyncView
        query={query}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={<NothingYet filtered={kind !== undefined} onAll={() => onKind(undefined)} />}
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
