import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { FormProblem } from '@/ui/form-problem'
import { useJoinMerchants, type Merchant } from './queries'
import { TransactionCount } from './transaction-count'

type JoinDialogProps = {
  merchants: readonly Merchant[]
  onJoined: (merchant: Merchant, changeSetId: string | undefined) => void
  onClose: () => void
}

/** Several turned out to be one; the person says under which name. */
export function JoinDialog({ merchants, onJoined, onClose }: JoinDialogProps) {
  const { t } = useTranslation()
  const join = useJoinMerchants()
  const byCount = [...merchants].sort((one, other) => other.count - one.count)
  const [kept, setKept] = useState(byCount[0]?.id ?? '')
  const submit = () =>
    join.mutate(
      { id: kept, ids: merchants.map(({ id }) => id).filter((id) => id !== kept) },
      {
        onSuccess: ({ saved, changeSetId }) => {
          onJoined(saved, changeSetId)
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('merchants.join.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          <Button variant="primary" data-first busy={join.isPending} onClick={submit}>
            {t('merchants.join.do')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-muted">{t('merchants.join.text')}</p>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 font-medium">{t('merchants.join.keep')}</legend>
        {byCount.map((merchant) => (
          <label
            key={merchant.id}
            className="flex cursor-pointer items-baseline gap-3 rounded-lg border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft/60"
          >
            <input
              type="radio"
              name="kept"
              checked={merchant.id === kept}
              onChange={() => setKept(merchant.id)}
              className="accent-(--accent)"
            />
            <span className="min-w-0 grow font-medium break-words">{merchant.name}</span>{' '}
            <TransactionCount count={merchant.count} />
          </label>
        ))}
      </fieldset>
      <FormProblem error={join.error} />
    </Dialog>
  )
}
