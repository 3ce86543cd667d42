import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BudgetGroup, BudgetMonth, BudgetRow } from '@/lib/api/budgets'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Dialog } from '@/ui/dialog'
import { FormProblem } from '@/ui/form-problem'
import { useSetLine, type Line, type Place } from './queries'
import { TemplateFields, isWhole } from './template-fields'

type LineDialogProps = {
  place: Place
  budget: BudgetMonth
  names: ReadonlyMap<string, Category>
  row: BudgetRow
  /** The group that the row stands for; undefined for a category within one. */
  group: BudgetGroup | undefined
  done: (text: string, changeSetId: string | undefined) => void
  onClose: () => void
}

/** How a category behaves: what becomes of its rest, and how much it is given each month. */
export function LineDialog({ place, budget, names, row, group, done, onClose }: LineDialogProps) {
  const { t } = useTranslation()
  const save = useSetLine(place.member)
  const fieldProblem = useFieldProblem(save.error)
  const category = names.get(row.categoryId ?? '')
  const name = category ? categoryName(category) : t('budgets.grid.removed')
  const [line, setLine] = useState<Line>({
    rollover: row.rollover,
    carriesOverspending: row.carriesOverspending,
    wholeGroup: group?.isWhole ?? false,
    template: row.template,
  })
  const hasRows = group !== undefined && group.rows.length > 0
  const submit = () =>
    save.mutate(
      { categoryId: row.categoryId ?? '', line },
      {
        onSuccess: ({ changeSetId }) => {
          done(t('budgets.done.line', { name }), changeSetId)
          onClose()
        },
      },
    )
  return (
    <Dialog open onClose={onClose} title={t('budgets.line.title', { name })}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {hasRows ? (
          <Checkbox
            label={t('budgets.line.whole')}
            checked={line.wholeGroup ?? false}
            onChange={(event) => setLine({ ...line, wholeGroup: event.target.checked })}
          />
        ) : null}
        <Checkbox
          label={t('budgets.line.rollover')}
          checked={line.rollover ?? false}
          onChange={(event) => setLine({ ...line, rollover: event.target.checked })}
        />
        <Checkbox
          label={t('budgets.line.overspending')}
          checked={line.carriesOverspending ?? false}
          onChange={(event) => setLine({ ...line, carriesOverspending: event.target.checked })}
        />
        <TemplateFields
          template={line.template ?? null}
          currency={budget.currency}
          month={place.month}
          onChange={(template) => setLine({ ...line, template })}
        />
        {fieldProblem.any ? null : <FormProblem error={save.error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={save.isPending}
            disabled={!isWhole(line.template ?? null)}
          >
            {t('budgets.line.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
