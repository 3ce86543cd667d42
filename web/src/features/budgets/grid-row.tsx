import { Link } from '@tanstack/react-router'
import { Repeat, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BudgetGroup, BudgetRow } from '@/lib/api/budgets'
import { cn } from '@/lib/class-names'
import { daysOf } from '@/lib/dates'
import { IconButton } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { AssignedCell } from './assigned-cell'
import { AvailablePill } from './available-pill'
import type { GridProps } from './grid'
import { SpentBar } from './spent-bar'

type GridRowProps = GridProps & { row: BudgetRow; group: BudgetGroup; name: string; isPart?: boolean }

/** A category of the month. Its activity leads to the rows behind it. */
export function GridRow({ row, group, name, isPart = false, ...grid }: GridRowProps) {
  const { t } = useTranslation()
  const { budget, canWrite, onOpen, place } = grid
  return (
    <tr className="border-t border-line/60">
      <th scope="row" className="px-3 py-1.5 text-left font-normal sm:px-4">
        <div className="flex min-w-0 items-center gap-1 pl-2 sm:pl-8.5">
          <div className="min-w-0 grow">
            <span className={cn('flex items-center gap-1.5', isPart && 'text-muted')}>
              <span className="truncate">{name}</span>
              {row.template ? (
                <Repeat aria-label={t('budgets.grid.hasTemplate')} className="size-3.5 shrink-0 text-muted" />
              ) : null}
            </span>
            {isPart ? null : <SpentBar row={row} />}
            <Activity row={row} month={place.month} name={name} className="text-xs sm:hidden" />
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
      <td className="px-1 py-1.5 text-right sm:px-3">
        {row.assigned === null ? null : <AssignedCell {...grid} row={row} name={name} />}
      </td>
      <td className="hidden px-3 py-1.5 text-right sm:table-cell">
        <Activity row={row} month={place.month} name={name} />
      </td>
      <td className="px-2 py-1.5 text-right sm:px-4">
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

function Activity({
  row,
  month,
  name,
  className,
}: {
  row: BudgetRow
  month: string
  name: string
  className?: string
}) {
  const { t } = useTranslation()
  if (row.activity.minorUnits === 0)
    return <MoneyText value={row.activity} bare className={cn('text-muted', className)} />
  return (
    <Link
      to="/transactions"
      search={{ category: row.categoryId ?? 'none', ...daysOf(month) }}
      aria-label={t('budgets.grid.rows', { name })}
      className={cn('underline-offset-4 hover:underline', className)}
    >
      <MoneyText value={row.activity} bare />
    </Link>
  )
}
