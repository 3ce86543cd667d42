import { CloudOff, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '@/lib/online'
import { useProblem } from '@/lib/problem'
import { Button } from './button'

/** Something did not arrive: why, what to do, and the number that finds it in the server's log. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const describe = useProblem()
  const online = useOnline()
  const { message, requestId } = describe(error)
  const Icon = online ? TriangleAlert : CloudOff
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-4 py-12 text-center">
      <Icon aria-hidden className="mb-1 size-8 text-muted" strokeWidth={1.5} />
      <h2 className="text-base font-semibold">{t(online ? 'ui.error.title' : 'ui.offline.title')}</h2>
      <p className="max-w-md text-muted">{online ? message : t('ui.offline.text')}</p>
      {requestId && online ? (
        <p className="text-xs text-muted">
          {t('ui.error.request')} <code className="select-all">{requestId}</code>
        </p>
      ) : null}
      {onRetry ? (
        <Button className="mt-3" onClick={onRetry}>
          {t('ui.error.retry')}
        </Button>
      ) : null}
    </div>
  )
}

/** The same in a line, for a part of the page that is small. */
export function ErrorLine({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const describe = useProblem()
  const online = useOnline()
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-negative">{online ? describe(error).message : t('ui.offline.text')}</span>
      <Button size="sm" onClick={onRetry}>
        {t('ui.error.retry')}
      </Button>
    </div>
  )
}
