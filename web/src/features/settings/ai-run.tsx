import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefreshLedger } from '@/lib/api/ledger'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { FormProblem } from '@/ui/form-problem'
import { Progress } from '@/ui/progress'
import { SkeletonRows } from '@/ui/skeleton'
import {
  aiPreviewQuery,
  aiRunQuery,
  formatDollars,
  isOpen,
  useStartRun,
  type AiPreview,
  type AiRun,
} from './ai-queries'

/** What asking now would cost, and how the last time went. */
export function AiRunPart({ mayRun }: { mayRun: boolean }) {
  const { t } = useTranslation()
  const run = useQuery(aiRunQuery)
  const open = isOpen(run.data ?? undefined)
  useRefreshWhenOver(open)
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="font-medium">{t('settings.ai.run.title')}</h3>
      {run.data ? <LastRun run={run.data} /> : null}
      {open ? null : <Offer mayRun={mayRun} />}
    </section>
  )
}

/** What it wrote is shown wherever the ledger is. */
function useRefreshWhenOver(open: boolean) {
  const refresh = useRefreshLedger()
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) void refresh({ rows: true })
    was.current = open
  }, [open, refresh])
}

function Offer({ mayRun }: { mayRun: boolean }) {
  const { t } = useTranslation()
  const query = useQuery(aiPreviewQuery)
  const start = useStartRun()
  return (
    <AsyncView query={query} skeleton={<SkeletonRows rows={1} />}>
      {(preview) => (
        <>
          <PreviewText preview={preview} />
          <FormProblem error={start.error} />
          {mayRun && preview.calls > 0 && !preview.refusal ? (
            <Button className="self-start" busy={start.isPending} onClick={() => start.mutate(undefined)}>
              {t('settings.ai.run.start')}
            </Button>
          ) : null}
        </>
      )}
    </AsyncView>
  )
}

function PreviewText({ preview }: { preview: AiPreview }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (preview.rows === 0) return <p className="text-muted">{t('settings.ai.run.nothing')}</p>
  const asked = preview.merchants - preview.known - preview.unknowable
  return (
    <ul className="flex flex-col gap-1 text-muted">
      <li>{t('settings.ai.run.rows', { count: preview.rows })}</li>
      {preview.known > 0 ? <li>{t('settings.ai.run.known', { count: preview.known })}</li> : null}
      {preview.unknowable > 0 ? (
        <li>{t('settings.ai.run.unknowable', { count: preview.unknowable })}</li>
      ) : null}
      {asked > 0 ? (
        <li className="text-ink">
          {t('settings.ai.run.cost', { count: asked, cost: formatDollars(preview.cost, locale) })}
          {preview.batch ? ` ${t('settings.ai.run.batch')}` : null}
        </li>
      ) : null}
      {preview.cost > preview.left ? <li className="text-warning">{t('settings.ai.run.over')}</li> : null}
    </ul>
  )
}

function LastRun({ run }: { run: AiRun }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (isOpen(run))
    return (
      <div role="status" className="flex flex-col gap-1.5">
        <p>{t(run.state === 'waiting' ? 'settings.ai.run.waiting' : 'settings.ai.run.going')}</p>
        <Progress
          label={t('settings.ai.run.title')}
          value={run.merchants > 0 ? run.answered / run.merchants : undefined}
        />
      </div>
    )
  return (
    <div role="status" className="flex flex-col gap-1">
      <p>{t('settings.ai.run.done', { count: run.categorized, cost: formatDollars(run.cost, locale) })}</p>
      {run.suggested > 0 ? <p>{t('settings.ai.run.suggested', { count: run.suggested })}</p> : null}
      {run.reason ? <p className="text-warning">{t(`errors.${run.reason}` as never)}</p> : null}
    </div>
  )
}
