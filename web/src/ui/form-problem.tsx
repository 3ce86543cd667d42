import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useProblem } from '@/lib/problem'
import { Notice } from './notice'

/** Why a form was refused as a whole; nothing while it was not. */
export function FormProblem({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const describe = useProblem()
  if (!error) return null
  const { message, requestId } = describe(error)
  return (
    <Notice tone="danger" icon={CircleAlert} alert>
      <p>{message}</p>
      {requestId ? (
        <p className="mt-1 text-xs">
          {t('ui.error.request')} <code className="break-all select-all">{requestId}</code>
        </p>
      ) : null}
    </Notice>
  )
}
