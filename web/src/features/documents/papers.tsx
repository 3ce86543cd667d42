import { useInfiniteQuery } from '@tanstack/react-query'
import { ReceiptText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { PaperRow } from './paper-row'
import { papersQuery, type PaperStatus } from './queries'
import { statuses } from './statuses'
import { usePaperActs } from './use-paper-acts'

type PapersProps = {
  status: PaperStatus | undefined
  onStatus: (status: PaperStatus | undefined) => void
  canWrite: boolean
}

/** The history of documents. Without a filter, those that wait for a person stand first, on their own. */
export function Papers({ status, onStatus, canWrite }: PapersProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-4">
      <StatusFilter status={status} onStatus={onStatus} />
      {status ? (
        <Card title={t(`documents.status.${status}`)}>
          <PaperList status={status} canWrite={canWrite} none={<None />} />
        </Card>
      ) : (
        <>
          <Inbox canWrite={canWrite} />
          <Card title={t('documents.history')}>
            <PaperList status={undefined} canWrite={canWrite} none={<NothingYet />} withoutReview />
          </Card>
        </>
      )}
    </div>
  )
}

function StatusFilter({ status, onStatus }: Pick<PapersProps, 'status' | 'onStatus'>) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('documents.filter.label')} className="flex flex-wrap gap-1">
      {[undefined, ...statuses].map((value) => (
        <button
          key={value ?? 'all'}
          type="button"
          aria-pressed={status === value}
          onClick={() => onStatus(value)}
          className={cn(
            'h-8 rounded-full px-3 text-xs',
            status === value ? 'bg-accent-soft font-semibold text-accent-text' : 'text-muted hover:bg-sunken',
          )}
        >
          {t(value ? `documents.status.${value}` : 'documents.filter.all')}
        </button>
      ))}
    </div>
  )
}

/** Only there while something waits. */
function Inbox({ canWrite }: { canWrite: boolean }) {
  const { t } = useTranslation()
  const { data } = useInfiniteQuery(papersQuery('review'))
  if (!data?.pages[0]?.items.length) return null
  return (
    <Card title={t('documents.inbox')}>
      <PaperList status="review" canWrite={canWrite} none={null} />
    </Card>
  )
}

type PaperListProps = {
  status: PaperStatus | undefined
  canWrite: boolean
  none: ReactNode
  /** They stand in the inbox above. */
  withoutReview?: boolean
}

function PaperList({ status, canWrite, none, withoutReview = false }: PaperListProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(papersQuery(status))
  const acts = usePaperActs()
  // What waits stands above. The two lists are read one after the other, and in between it may be in both.
  const above = useInfiniteQuery({ ...papersQuery('review'), enabled: withoutReview })
  const waits = new Set(
    withoutReview ? above.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) : [],
  )
  return (
    <AsyncView
      query={query}
      isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
      empty={none}
    >
      {({ pages }) => {
        const shown = pages
          .flatMap(({ items }) => items)
          .filter(({ id, status }) => !withoutReview || (status !== 'review' && !waits.has(id)))
        return (
          <>
            {shown.length > 0 ? (
              <ul className="divide-y divide-line">
                {shown.map((paper) => (
                  <PaperRow key={paper.id} paper={paper} canWrite={canWrite} acts={acts} />
                ))}
              </ul>
            ) : (
              <p className="text-muted">{t('documents.none.other')}</p>
            )}
            {query.hasNextPage ? (
              <Button
                className="mt-3"
                busy={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('documents.more')}
              </Button>
            ) : null}
          </>
        )
      }}
    </AsyncView>
  )
}

function None() {
  const { t } = useTranslation()
  return <p className="text-muted">{t('documents.none.ofStatus')}</p>
}

function NothingYet() {
  const { t } = useTranslation()
  return <EmptyState icon={ReceiptText} title={t('documents.empty.title')} text={t('documents.empty.text')} />
}
