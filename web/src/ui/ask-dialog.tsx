import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { Dialog } from './dialog'
import { FormProblem } from './form-problem'

type AskDialogProps = {
  title: string
  text: string
  /** The word that does it. */
  confirm: string
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot be undone from here. */
export function AskDialog({ title, text, confirm, busy, error, onConfirm, onClose }: AskDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{text}</p>
        <FormProblem error={error} />
      </div>
    </Dialog>
  )
}
