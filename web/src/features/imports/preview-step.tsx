import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { FormProblem } from '@/ui/form-problem'
import { Progress } from '@/ui/progress'
import { AccountSummary } from './account-summary'
import { CategoryTexts } from './category-texts'
import { Diagnostics } from './diagnostics'
import { LineList } from './line-list'
import { decidedQuery, linesQuery, useCommit, type Import, type LineStatus } from './queries'
import { StatusFilter } from './status-filter'
import type { Step } from './steps'
import { countComing } from './count-coming'

type PreviewProps = {
  read: Import
  status: LineStatus | undefined
  onStatus: (status: LineStatus | undefined) => void
  onStep: (step: Step) => void
}

/** Everything that would come in, before anything does. */
export function PreviewStep({ read, status, onStatus, onStep }: PreviewProps) {
  const { household } = useMe()
  const editable = household?.role !== 'viewer'
  return (
    <>
      <div className="grid gap-3 lg:grid-cols-2">
        {read.accounts.map((account) => (
          <AccountSummary
            key={account.text}
            read={read}
            account={account}
            editable={editable}
            onChange={() => onStep('account')}
          />
        ))}
      </div>
      <Diagnostics
        read={read}
        editable={editable}
        onColumns={read.layout ? () => onStep('columns') : undefined}
      />
      {editable && read.categories.length > 0 ? <CategoryTexts read={read} /> : null}
      <section className="rounded-xl border border-line bg-surface">
        <StatusFilter read={read} status={status} onStatus={onStatus} />
        <LineList key={status ?? 'all'} read={read} status={status} editable={editable} />
      </section>
      {editable ? <CommitBar read={read} status={status} /> : null}
    </>
  )
}

function CommitBar({ read, status }: Pick<PreviewProps, 'read' | 'status'>) {
  const { t } = useTranslation()
  const locale = useLocale()
  const commit = useCommit(read.id)
  const { data: decided = {} } = useQuery(decidedQuery(read.id))
  const { data: lines } = useInfiniteQuery(linesQuery(read.id, status))
  const coming = countComing(read, decided, lines?.pages[0]?.ignored ?? 0)
  const blocked = read.accounts.some(({ currencyDiffers }) => currencyDiffers) || read.accounts.length === 0
  const period =
    read.firstDay && read.lastDay
      ? t('imports.preview.period', {
          from: formatDay(read.firstDay, locale),
          to: formatDay(read.lastDay, locale),
        })
      : ''
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-4 flex flex-col gap-2 border-t border-line bg-canvas px-4 py-3 sm:-mx-6 sm:px-6 md:bottom-0">
      <FormProblem error={commit.error} />
      {commit.isPending ? <Progress label={t('imports.commit.running')} value={undefined} /> : null}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="mr-auto text-xs text-muted">
          {commit.isPending ? t('imports.commit.running') : period}
        </p>
        <Button variant="primary" busy={commit.isPending} disabled={blocked} onClick={() => commit.mutate()}>
          {coming > 0 ? t('imports.commit.import', { count: coming }) : t('imports.commit.nothing')}
        </Button>
      </div>
    </div>
  )
}
