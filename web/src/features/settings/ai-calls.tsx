import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AskDialog } from '@/ui/ask-dialog'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { FormProblem } from '@/ui/form-problem'
import {
  aiCallsQuery,
  callFormats,
  formatDollars,
  useExportCalls,
  usePurgeCalls,
  type AiCall,
} from './ai-queries'

/** Everything that left, word for word; nothing is read before somebody wants to see it. */
export function AiCalls({ mayPurge }: { mayPurge: boolean }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="font-medium">{t('settings.ai.calls.title')}</h3>
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'settings.ai.calls.hide' : 'settings.ai.calls.show')}
        </Button>
      </div>
      {shown ? <Calls mayPurge={mayPurge} /> : null}
    </section>
  )
}

function Calls({ mayPurge }: { mayPurge: boolean }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(aiCallsQuery)
  return (
    <AsyncView
      query={query}
      isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
      empty={<p className="text-muted">{t('settings.ai.calls.none')}</p>}
    >
      {({ pages }) => (
        <>
          <ul className="divide-y divide-line">
            {pages
              .flatMap(({ items }) => items)
              .map((call) => (
                <Call key={call.id} call={call} />
              ))}
          </ul>
          {query.hasNextPage ? (
            <Button
              className="self-start"
              busy={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('settings.ai.calls.more')}
            </Button>
          ) : null}
          <Acts mayPurge={mayPurge} />
        </>
      )}
    </AsyncView>
  )
}

function Call({ call }: { call: AiCall }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <li className="py-2.5">
      <details>
        <summary className="cursor-pointer">
          <span className="font-medium">{formatInstant(call.sentAt, locale)}</span>{' '}
          <span className="text-muted">
            {t('settings.ai.calls.summary', {
              count: call.items,
              model: call.model,
              cost: formatDollars(call.cost, locale),
            })}
          </span>{' '}
          <span className="text-muted">{t(`settings.ai.outcome.${call.outcome}`)}</span>
        </summary>
        <p className="mt-2 text-xs text-muted">
          {t('settings.ai.calls.tokens', {
            input: new Intl.NumberFormat(locale).format(call.inputTokens),
            output: new Intl.NumberFormat(locale).format(call.outputTokens),
          })}
        </p>
        <p className="mt-2 text-xs font-medium">{t('settings.ai.calls.payload')}</p>
        <pre dir="auto" className="mt-1 rounded-md bg-sunken p-3 text-xs wrap-anywhere whitespace-pre-wrap">
          {call.payload}
        </pre>
      </details>
    </li>
  )
}

function Acts({ mayPurge }: { mayPurge: boolean }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const file = useExportCalls()
  const purge = usePurgeCalls()
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {callFormats.map((format) => (
          <Button
            key={format}
            busy={file.isPending && file.variables === format}
            disabled={file.isPending}
            onClick={() => file.mutate(format)}
          >
            {t(`settings.ai.calls.export.${format}`)}
          </Button>
        ))}
        {mayPurge ? (
          <Button variant="danger" onClick={() => setAsking(true)}>
            {t('settings.ai.calls.purge.do')}
          </Button>
        ) : null}
      </div>
      <FormProblem error={file.error} />
      {asking ? (
        <AskDialog
          title={t('settings.ai.calls.purge.title')}
          text={t('settings.ai.calls.purge.text')}
          confirm={t('settings.ai.calls.purge.do')}
          busy={purge.isPending}
          error={purge.error}
          onConfirm={() => purge.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
