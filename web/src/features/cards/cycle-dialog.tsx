import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { useDone } from '@/lib/done'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { CardCycle, type Cycle } from '@/ui/card-cycle'
import { Dialog } from '@/ui/dialog'
import { FormProblem } from '@/ui/form-problem'
import { useToast } from '@/ui/toast'
import { useSetCycle } from './queries'

/** On which days a card's bill closes and is due. */
export function CycleDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation()
  const { done } = useDone(useToast())
  const save = useSetCycle(account)
  const fieldProblem = useFieldProblem(save.error)
  const [cycle, setCycle] = useState<Cycle>({
    ...(account.closingDay && { closingDay: account.closingDay }),
    ...(account.dueDay && { dueDay: account.dueDay }),
  })
  const submit = async () => {
    const changeSetId = await save.mutateAsync(cycle)
    done(
      t(cycle.closingDay ? 'cards.cycle.done' : 'cards.cycle.cleared', { name: account.name }),
      changeSetId,
    )
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('cards.cycle.edit', { name: account.name })}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          // What was refused is shown in the form.
          submit().catch(() => undefined)
        }}
      >
        <CardCycle cycle={cycle} onChange={setCycle} problem={fieldProblem} />
        <p className="text-xs text-muted">{t('cards.cycle.hint')}</p>
        {fieldProblem.any ? null : <FormProblem error={save.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cards.cycle.cancel')}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {t('cards.cycle.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
