import { useTranslation } from 'react-i18next'
import { useRevert, type Reverted } from '@/lib/api/change-sets'
import { useMe } from '@/lib/api/me'
import { Button } from '@/ui/button'
import { ConflictReport } from '@/ui/conflict-report'
import { FormProblem } from '@/ui/form-problem'
import { useToast } from '@/ui/toast'
import type { ChangeSet } from './kinds'

/** Undo or redo of one change-set, and what it left alone. */
export function RevertButton({ changeSet, label }: { changeSet: ChangeSet; label: string }) {
  const { t } = useTranslation()
  const { household } = useMe()
  const toast = useToast()
  const revert = useRevert()
  if (household?.role === 'viewer') return null
  const redo = changeSet.canRedo
  const back = () => revert.mutate({ id: changeSet.id, redo: !redo })
  const done = ({ rows }: Reverted) => {
    const text = rows === 0 ? 'nothing' : redo ? 'redo' : 'undo'
    const action = { label: t(redo ? 'activity.action.undo' : 'activity.action.redo'), run: back }
    toast({ text: t(`activity.done.${text}`), ...(rows > 0 && { action }) })
  }
  const conflicts = revert.data?.conflicts ?? []
  return (
    <>
      {changeSet.canUndo || redo ? (
        <Button
          size="sm"
          variant="ghost"
          aria-label={t(redo ? 'activity.action.redoOf' : 'activity.action.undoOf', { label })}
          busy={revert.isPending}
          onClick={() => revert.mutate({ id: changeSet.id, redo }, { onSuccess: done })}
        >
          {t(redo ? 'activity.action.redo' : 'activity.action.undo')}
        </Button>
      ) : null}
      {conflicts.length > 0 || revert.error ? (
        <div className="basis-full">
          <ConflictReport conflicts={conflicts} />
          <FormProblem error={revert.error} />
        </div>
      ) : null}
    </>
  )
}
