import { Link } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatInstant } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AskDialog } from '@/ui/ask-dialog'
import { Badge } from '@/ui/badge'
import { Button, buttonLook } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { errorText, nameOf, workText } from './paper-words'
import { useDeletePaper, type Paper, type PaperStatus } from './queries'
import { Thumbnail } from './thumbnail'
import type { PaperActs } from './use-paper-acts'

const tones: Record<PaperStatus, 'neutral' | 'accent' | 'warning' | 'danger'> = {
  queued: 'neutral',
  reading: 'neutral',
  review: 'warning',
  booked: 'accent',
  statement: 'accent',
  failed: 'danger',
  deleted: 'neutral',
}

type PaperRowProps = { paper: Paper; canWrite: boolean; acts: PaperActs }

/** One document of the list: what it is, how far it has come, and what can be done about it. */
export function PaperRow({ paper, canWrite, acts }: PaperRowProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { id, status, date, amount, error, isProved, createdAt, fileName } = paper
  const work = workText(t, locale, paper)
  return (
    <li className="flex gap-3 py-3">
      <Thumbnail paper={paper} />
      <div className="flex min-w-0 grow flex-col gap-1">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link
            to="/documents/$documentId"
            params={{ documentId: id }}
            className="min-w-0 font-medium break-words hover:underline"
          >
            {nameOf(t, paper)}
          </Link>
          {amount ? <MoneyText value={amount} tone="flow" /> : null}
          {date ? <span className="text-muted">{formatDay(date, locale)}</span> : null}
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <Badge tone={tones[status]}>{t(`documents.status.${status}`)}</Badge>
          {isProved && status !== 'deleted' ? (
            <Badge tone="accent">
              <CircleCheck aria-hidden className="size-3" />
              {t('documents.proof.proved')}
            </Badge>
          ) : null}
        </div>
        {error ? <p className="text-negative">{errorText(t, error)}</p> : null}
        <p className="text-xs break-words text-muted">
          {[fileName !== nameOf(t, paper) && fileName, formatInstant(createdAt, locale), work]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <RowActions paper={paper} canWrite={canWrite} acts={acts} />
      </div>
    </li>
  )
}

function RowActions({ paper, canWrite, acts }: PaperRowProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { status, importId } = paper
  const name = nameOf(t, paper)
  const small = { size: 'sm', variant: 'ghost' } as const
  const look = buttonLook(small)
  const open = status === 'review' || status === 'failed'
  return (
    <div className="-ml-2.5 flex flex-wrap gap-1 empty:hidden">
      {importId ? (
        <Link to="/import/$importId" params={{ importId }} search={{}} className={look}>
          {t('documents.action.import')}
        </Link>
      ) : null}
      {canWrite && open ? (
        <Link
          to="/documents/$documentId"
          params={{ documentId: paper.id }}
          className={look}
          aria-label={t('documents.action.of', { action: t('documents.action.review'), name })}
        >
          {t('documents.action.review')}
        </Link>
      ) : null}
      {canWrite && open && paper.hasFile ? (
        <Act {...small} action={t('documents.action.retry')} name={name} run={() => void acts.retry(paper)} />
      ) : null}
      {canWrite && status === 'booked' && paper.changeSetId ? (
        <Act {...small} action={t('ui.act.undo')} name={name} run={() => acts.takeBack(paper)} />
      ) : null}
      {canWrite && status !== 'deleted' ? (
        <Act
          {...small}
          action={t('documents.action.delete')}
          name={name}
          run={() => void acts.remove(paper)}
        />
      ) : null}
      {canWrite && status === 'deleted' ? (
        <>
          <Act
            {...small}
            action={t('documents.action.restore')}
            name={name}
            run={() => void acts.restore(paper)}
          />
          <Act {...small} action={t('documents.action.forGood')} name={name} run={() => setAsking(true)} />
        </>
      ) : null}
      {asking ? <ForGood paper={paper} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

type ActProps = { size: 'sm'; variant: 'ghost'; action: string; name: string; run: () => void }

function Act({ action, name, run, ...look }: ActProps) {
  const { t } = useTranslation()
  return (
    <Button {...look} aria-label={t('documents.action.of', { action, name })} onClick={run}>
      {action}
    </Button>
  )
}

function ForGood({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const { t } = useTranslation()
  const remove = useDeletePaper()
  return (
    <AskDialog
      title={t('documents.forGood.title', { name: nameOf(t, paper) })}
      text={t('documents.forGood.text')}
      confirm={t('documents.action.forGood')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id: paper.id, forGood: true }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
