import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ApiError, useProblem } from '@/lib/problem'
import { Notice } from '@/ui/notice'

export type Refusal = { file: string; error: unknown }

/** Files that could not be read: why, and what to do instead. */
export function Refusals({ refusals }: { refusals: readonly Refusal[] }) {
  return refusals.map((refusal) => <RefusedFile key={refusal.file} {...refusal} />)
}

function RefusedFile({ file, error }: Refusal) {
  const { t, i18n } = useTranslation()
  const describe = useProblem()
  const key = error instanceof ApiError && error.code ? `diagnostics.${error.code}` : ''
  const { message, requestId } = describe(error)
  return (
    <Notice tone="danger" icon={CircleAlert} alert>
      <p className="font-medium">{t('imports.start.refused', { file })}</p>
      <p>{key && i18n.exists(key) ? t(key as never) : message}</p>
      {requestId ? (
        <p className="mt-1 text-xs">
          {t('ui.error.request')} <code className="break-all select-all">{requestId}</code>
        </p>
      ) : null}
    </Notice>
  )
}
