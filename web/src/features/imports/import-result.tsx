import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRevert } from '@/lib/api/change-sets'
import { useMe } from '@/lib/api/me'
import { Button, buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'
import { ConflictReport } from '@/ui/conflict-report'
import { FormProblem } from '@/ui/form-problem'
import { committedQuery, type Import } from './queries'
import { ResultAccounts } from './result-accounts'

/** What came in, whether each account now shows what the bank shows, and the way back. */
export function ImportResult({ read, onAnother }: { read: Import; onAnother: () => void }) {
  const { t } = useTranslation()
  const { household } = useMe()
  const { data: committed } = useQuery(committedQuery(read.id))
  const undone = read.status === 'undone'
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [read.status])
  const inserted = committed?.inserted ?? read.new + read.possible
  const title = undone
    ? t('imports.result.undone')
    : inserted > 0
      ? t('imports.result.inserted', { count: inserted })
      : t('imports.result.nothing')
  const skipped = committed?.skipped ?? read.duplicates
  return (
    <div className="flex w-full max-w-3xl flex-col gap-4">
      <div role="status" className="flex items-start gap-3">
        {undone ? (
          <Undo2 aria-hidden className="mt-0.5 size-6 shrink-0 text-muted" />
        ) : (
          <CircleCheck aria-hidden className="mt-0.5 size-6 shrink-0 text-positive" />
        )}
        <div>
          <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
            {title}
          </h2>
          <p className="text-muted">
            {undone
              ? t('imports.result.undoneText')
              : [
                  skipped > 0 ? t('imports.result.skipped', { count: skipped }) : '',
                  read.errors > 0 ? t('imports.result.errors', { count: read.errors }) : '',
                ]
                  .filter(Boolean)
                  .join(' ')}
          </p>
        </div>
      </div>
      {undone ? null : (
        <Card title={t('imports.result.accounts')}>
          <ResultAccounts read={read} committed={committed ?? undefined} />
        </Card>
      )}
      <NextSteps read={read} undone={undone} editable={household?.role !== 'viewer'} onAnother={onAnother} />
    </div>
  )
}

type NextProps = { read: Import; undone: boolean; editable: boolean; onAnother: () => void }

function NextSteps({ read, undone, editable, onAnother }: NextProps) {
  const { t } = useTranslation()
  const revert = useRevert()
  const { changeSetId } = read
  return (
    <>
      <ConflictReport conflicts={revert.data?.conflicts ?? []} />
      <FormProblem error={revert.error} />
      <div className="flex flex-wrap gap-2">
        {undone ? null : (
          <Link to="/transactions" className={buttonLook({ variant: 'primary' })}>
            {t('imports.result.see')}
          </Link>
        )}
        {!undone && read.possible > 0 ? (
          <Link to="/transactions" search={{ review: true } as never} className={buttonLook()}>
            {t('imports.result.review')}
          </Link>
        ) : null}
        {editable ? <Button onClick={onAnother}>{t('imports.result.another')}</Button> : null}
        {editable && changeSetId ? (
          <Button
            variant="ghost"
            busy={revert.isPending}
            onClick={() => revert.mutate({ id: changeSetId, redo: undone })}
          >
            {t(undone ? 'imports.result.redo' : 'imports.result.undo')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
