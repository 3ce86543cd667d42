import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, ChevronLeft, ChevronRight, RotateCw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { useMe } from '@/lib/api/me'
import { useCommands } from '@/lib/commands'
import { useDone } from '@/lib/done'
import { AsyncView, together } from '@/ui/async-view'
import { Button, buttonLook, IconButton } from '@/ui/button'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { useToast } from '@/ui/toast'
import { nameOf } from './paper-words'
import { inboxQuery, paperQuery, type Paper } from './queries'
import { ReviewPanes } from './review-panes'
import type { Confirmed } from './use-review-form'
import { usePaperActs } from './use-paper-acts'
import { usePaperEvents } from './use-paper-events'

type DocumentReviewProps = { id: string; onOpen: (id: string) => void; onLeave: () => void }

/** One document: its pages beside what was read of them, until a person has confirmed it. */
export function DocumentReview({ id, onOpen, onLeave }: DocumentReviewProps) {
  const { t } = useTranslation()
  const { household } = useMe()
  usePaperEvents()
  const query = useQuery(paperQuery(id))
  const accounts = useQuery(accountsQuery)
  const around = useNeighbours(id)
  const acts = usePaperActs()
  const { done, undoLast } = useDone(useToast())
  const canWrite = household !== undefined && household.role !== 'viewer'
  const paper = query.data?.document
  const group = t('documents.title')
  const quiet = { group, inPalette: false }
  const go = (to: string | undefined) => (to ? onOpen(to) : undefined)
  useCommands([
    {
      ...quiet,
      id: 'documents:next',
      label: t('documents.keys.next'),
      keys: 'j',
      run: () => go(around.next),
    },
    {
      ...quiet,
      id: 'documents:previous',
      label: t('documents.keys.previous'),
      keys: 'k',
      run: () => go(around.previous),
    },
    ...(canWrite
      ? [{ ...quiet, id: 'documents:undo', label: t('ui.act.undo'), keys: 'mod+z', run: undoLast }]
      : []),
  ])

  const onward = () => {
    const to = around.next ?? around.previous
    if (to) onOpen(to)
    else onLeave()
  }
  const confirmed = (of: Paper) => (answer: Confirmed) => {
    const name = nameOf(t, of)
    done(
      t(answer.created ? 'documents.done.booked' : 'documents.done.attached', { name }),
      answer.changeSetId,
    )
    onward()
  }

  return (
    <Page
      title={paper ? nameOf(t, paper) : t('documents.one')}
      actions={
        <>
          <Link to="/documents" className={buttonLook({ variant: 'ghost' })}>
            <ArrowLeft aria-hidden className="size-4" />
            <span className="max-sm:sr-only">{t('documents.all')}</span>
          </Link>
          <IconButton
            label={t('documents.keys.previous')}
            shortcut="k"
            disabled={!around.previous}
            onClick={() => go(around.previous)}
          >
            <ChevronLeft aria-hidden />
          </IconButton>
          <IconButton
            label={t('documents.keys.next')}
            shortcut="j"
            disabled={!around.next}
            onClick={() => go(around.next)}
          >
            <ChevronRight aria-hidden />
          </IconButton>
          {paper && canWrite ? (
            <PaperActions
              paper={paper}
              busy={acts.busy}
              onRetry={() => void acts.retry(paper)}
              onRestore={() => void acts.restore(paper)}
              onDelete={() => {
                void acts.remove(paper)
                onward()
              }}
            />
          ) : null}
        </>
      }
    >
      <AsyncView query={together(query, accounts)} skeleton={<PaneSkeletons />}>
        {([detail, known]) => (
          <ReviewPanes
            key={id}
            detail={detail}
            accounts={known}
            canWrite={canWrite}
            onConfirmed={confirmed(detail.document)}
          />
        )}
      </AsyncView>
    </Page>
  )
}

/** Those that wait before and after this one. */
function useNeighbours(id: string): { previous: string | undefined; next: string | undefined } {
  const { data = [] } = useQuery(inboxQuery)
  const at = data.findIndex((paper) => paper.id === id)
  return { previous: at > 0 ? data[at - 1]?.id : undefined, next: data[at + 1]?.id }
}

type PaperActionsProps = {
  paper: Paper
  busy: boolean
  onRetry: () => void
  onRestore: () => void
  onDelete: () => void
}

function PaperActions({ paper, busy, onRetry, onRestore, onDelete }: PaperActionsProps) {
  const { t } = useTranslation()
  const { status, hasFile } = paper
  if (status === 'deleted')
    return (
      <Button busy={busy} onClick={onRestore}>
        {t('documents.action.restore')}
      </Button>
    )
  return (
    <>
      {hasFile && (status === 'review' || status === 'failed') ? (
        <IconButton label={t('documents.action.retry')} disabled={busy} onClick={onRetry}>
          <RotateCw aria-hidden />
        </IconButton>
      ) : null}
      <IconButton label={t('documents.action.delete')} disabled={busy} onClick={onDelete}>
        <Trash2 aria-hidden />
      </IconButton>
    </>
  )
}

function PaneSkeletons() {
  const { t } = useTranslation()
  return (
    <div role="status" className="grid gap-4 lg:grid-cols-2">
      <span className="sr-only">{t('ui.state.loading')}</span>
      <Skeleton className="h-96 w-full rounded-xl" />
      <Skeleton className="h-96 w-full rounded-xl" />
    </div>
  )
}
