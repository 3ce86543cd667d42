import { Link } from '@tanstack/react-router'
import { CircleAlert, Copy, FileDown, Loader } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { useLocale } from '@/lib/locale'
import { buttonLook } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Progress } from '@/ui/progress'
import { Booked } from './booked'
import { AlsoRead, Items } from './items'
import { brokenItems, marksOf, type Mark } from './marks'
import { PageView } from './page-view'
import { errorText, workText } from './paper-words'
import { Proof } from './proof'
import type { Detail, Paper } from './queries'
import { ReviewForm } from './review-form'
import type { Confirmed } from './use-review-form'

type ReviewPanesProps = {
  detail: Detail
  accounts: readonly Account[]
  canWrite: boolean
  onConfirmed: (confirmed: Confirmed) => void
}

/** The pages on one side and what was read on the other; on a phone one above the other. */
export function ReviewPanes({ detail, accounts, canWrite, onConfirmed }: ReviewPanesProps) {
  const locale = useLocale()
  const { t } = useTranslation()
  const [active, setActive] = useState<string>()
  const [wanted, setWanted] = useState<{ field: string; count: number }>()
  const { document, reading } = detail
  const marks = marksOf(detail)
  const waits = document.status === 'review' || document.status === 'failed'
  const show = (mark: Mark) => {
    setActive(mark.key)
    if (mark.field) setWanted({ field: mark.field, count: (wanted?.count ?? 0) + 1 })
  }
  const proof =
    reading || detail.checks.length > 0 ? <Proof detail={detail} marks={marks} onActive={show} /> : null
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="min-w-0 lg:sticky lg:top-18">
        <PageView detail={detail} marks={marks} active={active} onActive={show} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <State paper={document} />
        {detail.duplicateOf ? <Twin id={detail.duplicateOf} /> : null}
        {document.transactionId ? <Booked transactionId={document.transactionId} /> : null}
        {waits && canWrite ? (
          <ReviewForm
            {...{ detail, accounts, wanted, proof, onConfirmed }}
            broken={brokenItems(detail)}
            onField={setActive}
          />
        ) : (
          <>
            {proof}
            <Items detail={detail} marks={marks} active={active} onActive={show} />
          </>
        )}
        <AlsoRead detail={detail} edited={waits && canWrite} />
        <p className="text-xs text-muted">
          {[document.fileName, workText(t, locale, document)].filter(Boolean).join(' · ')}
        </p>
      </div>
    </div>
  )
}

/** What keeps it from being reviewed, and what to do about it. */
function State({ paper }: { paper: Paper }) {
  const { t } = useTranslation()
  const { status, error, importId } = paper
  switch (status) {
    case 'queued':
    case 'reading':
      return (
        <div role="status" className="flex flex-col gap-2">
          <p className="flex items-center gap-2">
            <Loader aria-hidden className="size-4 text-muted" />
            {t(`documents.state.${status}`)}
          </p>
          <Progress label={t(`documents.status.${status}`)} value={undefined} />
        </div>
      )
    case 'failed':
      return (
        <Notice tone="danger" icon={CircleAlert} alert>
          <p>{errorText(t, error ?? '')}</p>
          <p className="mt-1">{t('documents.state.failed')}</p>
        </Notice>
      )
    case 'statement':
      return (
        <Notice icon={FileDown}>
          <p>{t('documents.state.statement')}</p>
          {importId ? (
            <Link to="/import/$importId" params={{ importId }} search={{}} className={`mt-2 ${buttonLook()}`}>
              {t('documents.action.import')}
            </Link>
          ) : null}
        </Notice>
      )
    case 'deleted':
      return <p className="text-muted">{t('documents.state.deleted')}</p>
    default:
      return null
  }
}

function Twin({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Notice tone="warning" icon={Copy}>
      <p>{t('documents.twin.text')}</p>
      <Link to="/documents/$documentId" params={{ documentId: id }} className="font-medium underline">
        {t('documents.twin.open')}
      </Link>
    </Notice>
  )
}
