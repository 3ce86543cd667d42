import { useTranslation } from 'react-i18next'
import type { BudgetGroup, BudgetMonth, BudgetRow } from '@/lib/api/budgets'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { cn } from '@/lib/class-names'
import { CategoryIcon } from '@/ui/category-icon'
import { MoneyText } from '@/ui/money-text'
import { Activity } from './activity'
import { moveBetweenCells, phoneRow } from './cells'
import { GridRow } from './grid-row'
import type { Place } from './queries'

export type Opening =
  { kind: 'move'; row: BudgetRow } | { kind: 'line'; row: BudgetRow; group: BudgetGroup | undefined }

export type GridProps = {
  place: Place
  budget: BudgetMonth
  names: ReadonlyMap<string, Category>
  canWrite: boolean
  done: (text: string, changeSetId: string | undefined) => void
  refuse: (error: unknown) => void
  onOpen: (opening: Opening) => void
  showsAll: boolean
}

/** Whether there is anything in it, or anything was said about it. */
const isUsed = ({ assigned, activity, carriedIn, template }: BudgetRow) =>
  [assigned, activity, carriedIn].some((money) => money?.minorUnits) || template !== null

/** A budget that is begun shows what is used, until somebody asks for all. */
const isShown = (budget: BudgetMonth, showsAll: boolean, row: BudgetRow) =>
  showsAll || !budget.start || isUsed(row)

/** Rows of a table on a wide screen, of a list on a phone; arrows go from amount to amount. */
export function Grid(props: GridProps) {
  const { t } = useTranslation()
  const { budget, showsAll } = props
  const groups = budget.groups.filter(({ own, rows }) =>
    [own, ...rows].some((row) => isShown(budget, showsAll, row)),
  )
  return (
    // Keys on their way from the amounts.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="overflow-hidden rounded-xl border border-line bg-surface" onKeyDown={moveBetweenCells}>
      <table className="w-full table-fixed text-sm">
        <caption className="sr-only">{t('budgets.grid.label')}</caption>
        <thead className="text-xs text-muted">
          <tr className={cn(phoneRow, 'border-b border-line')}>
            <th scope="col" className="px-3 py-2 text-left font-medium max-sm:sr-only sm:px-4">
              {t('budgets.grid.category')}
            </th>
            <th
              scope="col"
              className="px-1 py-2 text-right font-medium max-sm:order-2 sm:w-36 sm:px-3 sm:pr-5"
            >
              {t(budget.style === 'envelope' ? 'budgets.grid.assigned' : 'budgets.grid.limit')}
            </th>
            <th scope="col" className="px-1 py-2 text-right font-medium max-sm:order-1 sm:w-32 sm:px-3">
              {t('budgets.grid.activity')}
            </th>
            <th
              scope="col"
              className="px-2 py-2 text-right font-medium max-sm:order-3 max-sm:pr-4 sm:w-40 sm:px-4 sm:pr-6"
            >
              {t('budgets.grid.available')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.categoryId} group={group} {...props} />
        ))}
      </table>
    </div>
  )
}

function Group({ group, ...props }: GridProps & { group: BudgetGroup }) {
  const { t } = useTranslation()
  const category = props.names.get(group.categoryId ?? '')
  const name = category ? categoryName(category) : t('budgets.grid.removed')
  const { own, rows, isWhole } = group
  // Filed under the parent itself: of no use to show while there is nothing.
  const ownShows =
    isWhole || rows.length === 0 || [own.assigned, own.activity, own.carriedIn].some((m) => m?.minorUnits)
  return (
    <tbody className="border-b border-line last:border-b-0">
      <tr className={cn(phoneRow, 'bg-sunken/60')}>
        <th
          scope="rowgroup"
          className="px-3 pt-2 text-left font-semibold max-sm:order-1 max-sm:col-span-3 sm:px-4 sm:py-2"
        >
          <span className="flex min-w-0 items-center gap-2.5">
            <CategoryIcon icon={category?.icon} colour={category?.colour} small />
            <span className="truncate">{name}</span>
          </span>
        </th>
        <td className="px-1 py-2 pr-2.5 text-right text-muted max-sm:order-3 sm:px-3 sm:pr-5">
          <MoneyText value={group.assigned} bare />
        </td>
        <td className="px-1 py-2 text-right text-muted max-sm:order-2 sm:px-3">
          <Activity
            budget={props.budget}
            categoryId={group.categoryId}
            withChildren
            name={name}
            value={group.activity}
          />
        </td>
        <td className="px-2 py-2 pr-4 text-right font-medium max-sm:order-4 sm:px-4 sm:pr-6">
          <MoneyText value={group.available} bare tone="balance" />
        </td>
      </tr>
      {ownShows ? (
        <GridRow
          {...props}
          row={own}
          group={group}
          name={isWhole || rows.length === 0 ? t('budgets.grid.whole') : t('budgets.grid.own')}
        />
      ) : null}
      {rows
        .filter((row) => isShown(props.budget, props.showsAll, row))
        .map((row) => {
          const child = props.names.get(row.categoryId ?? '')
          const label = child ? categoryName(child) : t('budgets.grid.removed')
          return (
            <GridRow key={row.categoryId} {...props} row={row} group={group} name={label} isPart={isWhole} />
          )
        })}
    </tbody>
  )
}
