import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BudgetRow } from '@/lib/api/budgets'
import { cn } from '@/lib/class-names'
import { useLocale } from '@/lib/locale'
import { formatMoney, parseMoney } from '@/lib/money'
import { useAmountsHidden } from '@/lib/privacy'
import { cell } from './cells'
import type { GridProps } from './grid'
import { useAssign } from './queries'

type AssignedCellProps = Pick<GridProps, 'budget' | 'place' | 'canWrite' | 'done' | 'refuse'> & {
  row: BudgetRow
  name: string
}

/** An amount that is written where it stands. Leaving it keeps it, Escape brings the old one back. */
export function AssignedCell({ row, name, budget, place, canWrite, done, refuse }: AssignedCellProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const hidden = useAmountsHidden()
  const assign = useAssign(place)
  const [typed, setTyped] = useState<string>()
  const seen = useRef<string>(undefined)
  const { currency } = budget
  const amount = row.assigned ?? { minorUnits: 0, currency }
  const money = typed === undefined || typed.trim() === '' ? undefined : parseMoney(typed, currency, locale)
  const wrong = typed !== undefined && typed.trim() !== '' && !money
  const shown = formatMoney(
    assign.isPending ? (assign.variables.lines[0]?.assigned ?? amount) : amount,
    locale,
    {
      bare: true,
    },
  )
  const keep = () => {
    if (typed === shown) setTyped(undefined)
    if (typed === undefined || typed === shown || wrong) return
    const next = money ?? { minorUnits: 0, currency }
    setTyped(undefined)
    if (next.minorUnits === amount.minorUnits && !row.isInherited) return
    assign.mutate(
      { lines: [{ categoryId: row.categoryId ?? '', assigned: next }], seen: seen.current },
      {
        onSuccess: ({ changeSetId }) => done(t('budgets.done.assigned', { name }), changeSetId),
        onError: refuse,
      },
    )
  }
  return (
    <input
      {...cell}
      aria-label={t('budgets.grid.assignedTo', { name })}
      aria-invalid={wrong || undefined}
      title={row.isInherited ? t('budgets.grid.inherited') : undefined}
      readOnly={!canWrite}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (hidden ? '•••••' : shown)}
      onFocus={(event) => {
        // What this person is still writing is no other's edit.
        seen.current = assign.isPending ? undefined : row.version
        setTyped(hidden ? shown : undefined)
        event.currentTarget.select()
      }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        setTyped(undefined)
        event.stopPropagation()
      }}
      className={cn(
        'h-9 w-full rounded-md border border-transparent bg-transparent px-1.5 text-right tabular-nums sm:h-8 sm:px-2',
        canWrite && 'hover:border-line-strong/60 focus:border-line-strong focus:bg-surface',
        wrong && 'border-negative!',
        row.isInherited && 'text-muted italic',
        amount.minorUnits === 0 && typed === undefined && 'text-muted',
      )}
    />
  )
}
