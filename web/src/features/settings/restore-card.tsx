import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Card } from '@/ui/card'
import { FileDrop } from '@/ui/file-drop'
import { FormProblem } from '@/ui/form-problem'
import { Progress } from '@/ui/progress'
import { useToast } from '@/ui/toast'
import { emptyLedgerQuery, useRestore } from './queries'

/** Only where it can be done: in a household without transactions. */
export function RestoreCard() {
  const { t } = useTranslation()
  const toast = useToast()
  const { data: empty } = useQuery(emptyLedgerQuery)
  const { mutate, isPending, error } = useRestore()
  if (!empty) return null
  const restore = (file: File | undefined) => {
    if (!file) return
    mutate(file, {
      onSuccess: ({ transactions }) => toast({ text: t('settings.restore.done', { count: transactions }) }),
    })
  }
  return (
    <Card title={t('settings.restore.title')}>
      <p className="mb-3 max-w-xl text-muted">{t('settings.restore.text')}</p>
      <FileDrop
        title={t('settings.restore.drop')}
        hint={t('settings.restore.hint')}
        accept=".json,application/json"
        disabled={isPending}
        onFiles={([file]) => restore(file)}
      />
      <div role="status" className={isPending ? 'mt-3 flex flex-col gap-2' : 'sr-only'}>
        {isPending ? (
          <>
            <p>{t('settings.restore.progress')}</p>
            <Progress label={t('settings.restore.title')} value={undefined} />
          </>
        ) : null}
      </div>
      <FormProblem error={error} />
    </Card>
  )
}
