import {
  ArrowLeftRight,
  CircleCheck,
  Hash,
  Merge,
  NotebookPen,
  Tag,
  Trash2,
  UserRoundPen,
  X,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { Button, IconButton } from '@/ui/button'
import { Menu } from '@/ui/menu'
import { statuses } from './filter'
import type { BulkChanges } from './queries'
import type { TextField } from './text-dialog'

type BulkBarProps = {
  count: number
  /** How many the filter finds, when that is more than what is selected. */
  offerAll: number | undefined
  onAll: () => void
  canLink: boolean
  canMerge: boolean
  onCategory: () => void
  onText: (field: TextField) => void
  onSet: (set: BulkChanges) => void
  onLink: () => void
  onMerge: () => void
  onDelete: () => void
  onClear: () => void
}

/** What can be done with the selected rows; each press is one change-set. */
export function BulkBar(props: BulkBarProps) {
  const { count, offerAll, onAll, canLink, canMerge } = props
  const { onCategory, onText, onSet, onLink, onMerge, onDelete, onClear } = props
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <div
      role="toolbar"
      aria-label={t('transactions.bulk.label')}
      className="flex flex-wrap items-center gap-1 rounded-xl border border-line bg-surface py-1.5 pr-1.5 pl-3 shadow-raised sm:pl-4"
    >
      <p className="grow font-medium sm:pr-2">
        {t('transactions.bulk.selected', { count, formatted: formatCount(count, locale) })}
      </p>
      {offerAll === undefined ? null : (
        <Button
          size="sm"
          variant="ghost"
          className="text-accent-text! max-sm:-order-1 max-sm:mr-auto"
          onClick={onAll}
        >
          {t('transactions.bulk.all', { count: offerAll, formatted: formatCount(offerAll, locale) })}
        </Button>
      )}
      <Button size="sm" onClick={onCategory}>
        <Tag aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{t('transactions.column.category')}</span>
      </Button>
      <Menu
        label={t('transactions.field.status')}
        side="above"
        className="inline-flex h-8 items-center gap-2 rounded-md border border-line-strong/60 px-2.5 text-xs font-medium hover:bg-sunken"
        trigger={
          <>
            <CircleCheck aria-hidden className="size-4" />
            <span className="max-sm:sr-only">{t('transactions.field.status')}</span>
          </>
        }
        items={statuses.map((status) => ({
          label: t(`transactions.status.${status}`),
          run: () => onSet({ status }),
        }))}
      />
      <IconButton label={t('transactions.field.payee')} shortcut="p" onClick={() => onText('payee')}>
        <UserRoundPen aria-hidden />
      </IconButton>
      <IconButton label={t('transactions.field.note')} shortcut="n" onClick={() => onText('note')}>
        <NotebookPen aria-hidden />
      </IconButton>
      <IconButton label={t('transactions.field.tags')} shortcut="#" onClick={() => onText('tags')}>
        <Hash aria-hidden />
      </IconButton>
      {canLink ? (
        <IconButton label={t('transactions.action.link')} shortcut="l" onClick={onLink}>
          <ArrowLeftRight aria-hidden />
        </IconButton>
      ) : null}
      {canMerge ? (
        <IconButton label={t('transactions.action.merge')} shortcut="m" onClick={onMerge}>
          <Merge aria-hidden />
        </IconButton>
      ) : null}
      <IconButton label={t('transactions.action.delete')} shortcut="d" onClick={onDelete}>
        <Trash2 aria-hidden />
      </IconButton>
      <IconButton label={t('transactions.keys.clear')} shortcut="Escape" onClick={onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
