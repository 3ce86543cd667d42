import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileClock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRevert, type Conflict } from '@/lib/api/change-sets'
import { useMe } from '@/lib/api/me'
import { formatInstant } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Badge } from '@/ui/badge'
import { Button, buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'
import { ConflictReport } from '@/ui/conflict-report'
import { EmptyState } from '@/ui/empty-state'
import { FormProblem } from '@/ui/form-problem'
import { useToast } from '@/ui/toast'
import { importsQuery, useDiscard, type ImportListItem } from './queries'

/** What was imported before; each can be undone and brought back. */
export function ImportHistory() {
  const { t } = useTranslation()
  const query = useInfiniteQuery(importsQuery)
  return (
    <Card title={t('imports.history.title')}>
      <AsyncView
        query={query}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={
          <EmptyState
            icon={FileClock}
            title={t('imports.history.emptyTitle')}
            text={t('imports.history.emptyText')}
          />
        }
      >
        {({ pages }) => (
          <ul className="divide-y divide-line">
            {pages
              .flatMap(({ items }) => items)
              .map((item) => (
                <HistoryItem key={item.id} item={item} />
              ))}
          </ul>
        )}
      </AsyncView>
      {query.hasNextPage ? (
        <Button className="mt-3" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('imports.history.more')}
        </Button>
      ) : null}
    </Card>
  )
}

const tones = { preview: 'warning', committed: 'accent', undone: 'neutral' } as const

function HistoryItem({ item }: { item: ImportListItem }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5">
      <div className="min-w-0 grow basis-48">
        <Link
          to="/import/$importId"
          params={{ importId: item.id }}
          search={{}}
          className="block truncate font-medium hover:underline"
        >
          {item.fileName}
        </Link>
        <p className="text-xs text-muted">
          {item.format.toUpperCase()} · {formatInstant(item.createdAt, locale)}
          {item.status === 'committed' ? ` · ${t('imports.history.rows', { count: item.rows })}` : ''}
        </p>
      </div>
      <Badge tone={tones[item.status]}>{t(`imports.status.${item.status}`)}</Badge>
      <ItemActions item={item} />
    </li>
  )
}

function ItemActions({ item }: { item: ImportListItem }) {
  const { t } = useTranslation()
  const { household } = useMe()
  const toast = useToast()
  const revert = useRevert()
  const discard = useDiscard()
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([])
  if (household?.role === 'viewer') return null
  const redo = item.status === 'undone'
  const run = (id: string) => {
    revert.mutate(
      { id, redo },
      {
        onSuccess: (reverted) => {
          setConflicts(reverted.conflicts)
          toast({
            text: t(redo ? 'imports.history.redone' : 'imports.history.undone', { file: item.fileName }),
          })
        },
      },
    )
  }
  return (
    <>
      <div className="flex gap-1">
        {item.status === 'preview' ? (
          <>
            <Link
              to="/import/$importId"
              params={{ importId: item.id }}
              search={{}}
              className={buttonLook({ size: 'sm' })}
            >
              {t('imports.history.continue')}
            </Link>
            <Button
              size="sm"
              variant="ghost"
              busy={discard.isPending}
              onClick={() => discard.mutate(item.id)}
            >
              {t('imports.history.discard')}
            </Button>
          </>
        ) : null}
        {item.changeSetId && item.status !== 'preview' ? (
          <Button
            size="sm"
            variant="ghost"
            busy={revert.isPending}
            onClick={() => run(item.changeSetId ?? '')}
          >
            {t(redo ? 'imports.history.redo' : 'imports.history.undo')}
          </Button>
        ) : null}
      </div>
      <div className="empty:hidden basis-full">
        <ConflictReport conflicts={conflicts} />
        <FormProblem error={revert.error ?? discard.error} />
      </div>
    </>
  )
}
