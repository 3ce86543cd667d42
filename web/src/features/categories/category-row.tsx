import { Ellipsis, Eye, EyeOff, PencilLine, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { cn } from '@/lib/class-names'
import { Badge } from '@/ui/badge'
import { CategoryIcon } from '@/ui/category-icon'
import { Menu } from '@/ui/menu'

export type RowActs = {
  onEdit: (category: Category) => void
  onAddBelow: (parent: Category) => void
  onHide: (category: Category) => void
  onDelete: (category: Category) => void
}

type CategoryRowProps = { category: Category; canWrite: boolean; acts: RowActs }

export function CategoryRow({ category, canWrite, acts }: CategoryRowProps) {
  const { t } = useTranslation()
  const name = categoryName(category)
  return (
    <div className={cn('flex min-h-11 items-center gap-2.5', category.parentId && 'pl-5 sm:pl-8')}>
      <CategoryIcon icon={category.icon} colour={category.colour} small />
      {canWrite ? (
        <button
          type="button"
          data-row
          onClick={() => acts.onEdit(category)}
          className={cn(
            'min-w-0 grow py-2 text-left break-words underline-offset-4 hover:underline',
            !category.parentId && 'font-medium',
          )}
        >
          {name}
        </button>
      ) : (
        <span className={cn('min-w-0 grow break-words', !category.parentId && 'font-medium')}>{name}</span>
      )}
      {category.hidden ? <Badge>{t('categories.item.hidden')}</Badge> : null}
      {canWrite ? <RowMenu category={category} name={name} acts={acts} /> : null}
    </div>
  )
}

function RowMenu({ category, name, acts }: { category: Category; name: string; acts: RowActs }) {
  const { t } = useTranslation()
  const below = {
    label: t('categories.item.below'),
    icon: <Plus aria-hidden />,
    run: () => acts.onAddBelow(category),
  }
  return (
    <Menu
      label={t('categories.item.menu', { name })}
      className="inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
      trigger={<Ellipsis aria-hidden className="size-4" />}
      items={[
        {
          label: t('categories.item.edit'),
          icon: <PencilLine aria-hidden />,
          run: () => acts.onEdit(category),
        },
        ...(category.parentId ? [] : [below]),
        {
          label: t(category.hidden ? 'categories.item.show' : 'categories.item.hide'),
          icon: category.hidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />,
          run: () => acts.onHide(category),
        },
        {
          label: t('categories.item.delete'),
          icon: <Trash2 aria-hidden />,
          danger: true,
          run: () => acts.onDelete(category),
        },
      ]}
    />
  )
}
