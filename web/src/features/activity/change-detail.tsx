import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncView } from '@/ui/async-view'
import { SkeletonRows } from '@/ui/skeleton'
import { EntryDetail } from './entry-detail'
import { changeSetQuery } from './queries'

const most = 50

/** Every row a change-set wrote, field by field. */
export function ChangeDetail({ id, rows }: { id: string; rows: number }) {
  const { t } = useTranslation()
  const query = useQuery(changeSetQuery(id))
  return (
    <AsyncView
      query={query}
      skeleton={<SkeletonRows rows={2} />}
      isEmpty={({ entries }) => entries.length === 0}
      empty={<p className="text-muted">{t('activity.detail.none')}</p>}
    >
      {({ entries }) => {
        const shown = entries.slice(0, most)
        const rest = Math.max(rows, entries.length) - shown.length
        return (
          <>
            <ul className="flex flex-col gap-2">
              {shown.map((entry, place) => (
                <li key={place} className="rounded-lg bg-sunken/60 px-3 py-2">
                  <EntryDetail entry={entry} siblings={entries} />
                </li>
              ))}
            </ul>
            {rest > 0 ? <p className="text-muted">{t('activity.detail.more', { count: rest })}</p> : null}
          </>
        )
      }}
    </AsyncView>
  )
}
