import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHousehold } from '@/lib/api/me'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { FormProblem } from '@/ui/form-problem'
import { draftOf, editOf, isWhole, newOf, type Draft } from './draft'
import { GoalFields } from './goal-fields'
import { useCreateGoal, useEditGoal, type Goal } from './queries'

type GoalDialogProps = {
  /** Undefined for a new one. */
  goal?: Goal
  done: (text: string, changeSetId: string | undefined) => void
  onClose: () => void
}

/** What is wanted of a goal. */
export function GoalDialog({ goal, done, onClose }: GoalDialogProps) {
  const { t } = useTranslation()
  const { baseCurrency } = useHousehold()
  const create = useCreateGoal()
  const edit = useEditGoal()
  const write = goal ? edit : create
  const fieldProblem = useFieldProblem(write.error)
  const [draft, setDraft] = useState<Draft>(() => draftOf(goal, baseCurrency))
  const saved = ({ changeSetId }: { changeSetId?: string | undefined }) => {
    done(t(goal ? 'goals.done.saved' : 'goals.done.created', { name: draft.name.trim() }), changeSetId)
    onClose()
  }
  const submit = () => {
    if (goal) edit.mutate({ id: goal.id, version: goal.version, edit: editOf(draft) }, { onSuccess: saved })
    else create.mutate(newOf(draft), { onSuccess: saved })
  }
  return (
    <Dialog open onClose={onClose} title={t(goal ? 'goals.edit' : 'goals.new')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <GoalFields draft={draft} isNew={!goal} problem={fieldProblem} onChange={setDraft} />
        {fieldProblem.any ? null : <FormProblem error={write.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          <Button type="submit" variant="primary" busy={write.isPending} disabled={!isWhole(draft)}>
            {t('goals.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
