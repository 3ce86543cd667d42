import { Repeat, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BudgetGroup, BudgetRow } from '@/lib/api/budgets'
import { cn } from '@/lib/class-names'
import { IconButton } from '@/ui/button'
import { Activity } from './activity'
import { AssignedCell } from './assigned-cell'
import { AvailablePill } from './available-pill'
import { phoneRow } from './cells'
import type { GridProps } from './grid'
import { SpentBar } from './spent-bar'

type GridRowProps = GridProps & { row: BudgetRow; group: BudgetGroup; name: string; isPart?: boolean }

/** A category of the month. Its activity leads to the rows behind it. */
export function GridRow({ row, group, name, isPart = false, ...grid }: GridRowProps) {
  const { t } = useTranslation()
  const { budget, canWrite, onOpen } = grid
  const withChildren = row.categoryId === group.categoryId && group.isWhole
  return (
    <tr className={cn(phoneRow, 'border-t border-line/60')}>
      <th
        scope="row"
        className="px-3 pt-2 text-left font-normal max-sm:order-1 max-sm:col-span-3 sm:px-4 sm:py-1.5"
      >
        <div className="flex min-w-0 items-center gap-1 sm:pl-8.5">
          <div className="min-w-0 grow">
            <span className={cn('flex items-center gap-1.5', isPart && 'text-muted')}>
              <span className="truncate">{name}</span>
              {row.template ? (
                <Repeat aria-label={t('budgets.grid.hasTemplate')} className="size-3.5 shrink-0 text-muted" />
              ) : null}
            </span>
            {isPart ? null : <SpentBar row={row} />}
          </div>
          {canWrite && !isPart ? (
            <IconButton
              label={t('budgets.grid.plan', { name })}
              className="size-8 sm:size-8"
              onClick={() =>
                onOpen({ kind: 'line', row, group: row.categoryId === group.categoryId ? group : undefined })
              }
            >
              <SlidersHorizontal aria-hidden />
            </IconButton>
          ) : null}
        </div>
      </th>
      <td className="px-1 py-1 text-right max-sm:order-3 sm:px-3 sm:py-1.5">
        {row.assigned === null ? null : <AssignedCell {...grid} row={row} name={name} />}
      </td>
      <td className="px-1 py-1 text-right max-sm:order-2 max-sm:self-center sm:px-3 sm:py-1.5">
        <Activity
          budget={budget}
          categoryId={row.categoryId}
          withChildren={withChildren}
          name={name}
          value={row.activity}
        />
      </td>
      <td className="px-2 py-1 text-right max-sm:order-4 max-sm:self-center sm:px-4 sm:py-1.5">
        {row.available ? (
          <AvailablePill
            row={row}
            name={name}
            isEnvelope={budget.style === 'envelope'}
            onMove={canWrite ? () => onOpen({ kind: 'move', row }) : undefined}
          />
        ) : null}
      </td>
    </tr>
  )
}
