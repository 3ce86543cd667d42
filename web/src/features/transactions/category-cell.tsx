import { Split as SplitIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { categoryName } from '@/lib/categories'
import { cn } from '@/lib/class-names'
import { useLocale } from '@/lib/locale'
import { CategoryIcon } from '@/ui/category-icon'
import { Combobox } from '@/ui/combobox'
import { Tooltip } from '@/ui/tooltip'
import { noCategory } from '@/ui/category-options'
import type { Categories } from './use-categories'
import { decisionText } from '@/lib/decision'
import type { Transaction } from './queries'

const pill =
  'inline-flex h-8 max-w-full min-w-0 items-center gap-2 rounded-full pr-3 pl-1 text-left transition-colors'

/** The category's icon and name, or the number of parts, or that there is none yet. */
export function CategoryFace({ row, categories }: { row: Transaction; categories: Categories }) {
  const { t } = useTranslation()
  const [split] = row.splits
  const category = split?.categoryId ? categories.byId.get(split.categoryId) : undefined
  if (row.splits.length > 1)
    return (
      <>
        <span className="inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-muted">
          <SplitIcon aria-hidden className="size-3.5" />
        </span>
        <span className="truncate">{t('transactions.category.parts', { count: row.splits.length })}</span>
      </>
    )
  return (
    <>
      <CategoryIcon icon={category?.icon} colour={category?.colour} small />
      <span className={cn('truncate', !category && 'text-muted')}>
        {category ? categoryName(category) : t('transactions.category.none')}
      </span>
      {row.needsReview ? (
        <span className="size-1.5 shrink-0 rounded-full bg-warning">
          <span className="sr-only">{t('transactions.row.review')}</span>
        </span>
      ) : null}
    </>
  )
}

type CategoryCellProps = {
  row: Transaction
  categories: Categories
  canWrite: boolean
  editing: boolean
  onEdit: () => void
  onClose: () => void
  onPick: (categoryId: string | null) => void
  onOpenSplits: () => void
}

/** The category where it stands: pressing it, or `c` on the row, turns it into a choice. */
export function CategoryCell(props: CategoryCellProps) {
  const { row, categories, canWrite, editing, onEdit, onClose, onPick, onOpenSplits } = props
  const { t } = useTranslation()
  const locale = useLocale()
  const [split] = row.splits
  const face = <CategoryFace row={row} categories={categories} />
  const why = split ? decisionText(t, locale, split, row.payee) : ''
  if (row.splits.length > 1)
    return (
      <button
        type="button"
        tabIndex={-1}
        className={cn(pill, 'hover:bg-sunken')}
        onClick={onOpenSplits}
        disabled={!canWrite}
      >
        {face}
      </button>
    )
  if (!canWrite)
    return (
      <Tooltip text={why}>
        {(described) => (
          <span {...described} className={pill}>
            {face}
          </span>
        )}
      </Tooltip>
    )
  // The choice itself is drawn only while it is open: rows come and go by the dozen while scrolling.
  if (editing)
    return (
      <Combobox
        label={t('transactions.column.category')}
        placeholder={t('transactions.category.find')}
        options={categories.options}
        value={split?.categoryId ?? noCategory}
        startOpen
        onClose={onClose}
        onChange={(value) => onPick(value === noCategory ? null : value)}
        className={cn(pill, 'bg-sunken')}
      >
        {face}
      </Combobox>
    )
  return (
    <Tooltip text={why}>
      {(described) => (
        <button
          {...described}
          type="button"
          tabIndex={-1}
          aria-haspopup="listbox"
          onClick={onEdit}
          className={cn(pill, 'hover:bg-sunken')}
        >
          {face}
        </button>
      )}
    </Tooltip>
  )
}
