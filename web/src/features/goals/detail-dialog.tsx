import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { MoneyText } from '@/ui/money-text'
import { Contributions } from './contributions'
import { ProgressBar } from './goal-card'
import { useDeleteGoal, useEndGoal, type Goal } from './queries'
import { WhatIf } from './what-if'

type DetailDialogProps = {
  goal: Goal
  canWrite: boolean
  done: (text: string, changeSetId: string | undefined) => void
  refuse: (error: unknown) => void
  onEdit: () => void
  onClose: () => void
}

/** One goal: what it has got, what more a month would do, and its end. */
export function DetailDialog({ goal, canWrite, done, refuse, onEdit, onClose }: DetailDialogProps) {
  const { t } = useTranslation()
  const end = useEndGoal()
  const remove = useDeleteGoal()
  const { id, name, completedOn, note, remaining, reached, interest, target } = goal
  const finish = () =>
    end.mutate(
      { id, reopen: completedOn !== null },
      {
        onSuccess: ({ changeSetId }) =>
          done(t(completedOn ? 'goals.done.reopened' : 'goals.done.completed', { name }), changeSetId),
        onError: refuse,
      },
    )
  const drop = () =>
    remove.mutate(id, {
      onSuccess: ({ changeSetId }) => {
        done(t('goals.done.deleted', { name }), changeSetId)
        onClose()
      },
      onError: refuse,
    })
  return (
    <Dialog open wide onClose={onClose} title={name}>
      <div className="flex flex-col gap-5">
        <ProgressBar goal={goal} />
        <p>
          <MoneyText value={reached} className="text-lg font-semibold" />{' '}
          <span className="text-muted">
            {t('goals.of')} <MoneyText value={target} />
          </span>
        </p>
        {interest.minorUnits > 0 ? (
          <p className="text-muted">
            {t('goals.interest')} <MoneyText value={interest} />
          </p>
        ) : null}
        {note ? <p className="whitespace-pre-line text-muted">{note}</p> : null}
        {!completedOn && remaining.minorUnits > 0 ? <WhatIf goal={goal} /> : null}
        {goal.accountIds.length > 0 ? (
          <p className="text-muted">{t('goals.follows')}</p>
        ) : (
          <Contributions goal={goal} canWrite={canWrite} done={done} refuse={refuse} />
        )}
        {canWrite ? (
          <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-4">
            <Button variant="danger" busy={remove.isPending} onClick={drop}>
              {t('goals.delete')}
            </Button>
            <Button onClick={onEdit}>{t('goals.edit')}</Button>
            <Button
              variant={remaining.minorUnits === 0 && !completedOn ? 'primary' : 'secondary'}
              busy={end.isPending}
              onClick={finish}
            >
              {t(completedOn ? 'goals.reopen' : 'goals.complete')}
            </Button>
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}
