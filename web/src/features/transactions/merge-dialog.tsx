import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoryName } from '@/lib/categories'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { MoneyText } from '@/ui/money-text'
import type { Categories } from './use-categories'
import type { Sides } from './merge-sides'

type MergeDialogProps = Sides & {
  categories: Categories
  onClose: () => void
  onMerge: (sides: Sides) => void
}

/** Two rows that are one movement, side by side; the person says which one stays. */
export function MergeDialog({ gone, kept, categories, onClose, onMerge }: MergeDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [keptId, setKeptId] = useState(kept.id)
  const [stays, goes] = keptId === kept.id ? [kept, gone] : [gone, kept]
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('transactions.merge.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('transactions.action.cancel')}</Button>
          <Button
            variant="primary"
            data-first
            onClick={() => {
              onClose()
              onMerge({ gone: goes, kept: stays })
            }}
          >
            {t('transactions.merge.do')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-muted">{t('transactions.merge.text')}</p>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 font-medium">{t('transactions.merge.keep')}</legend>
        {[kept, gone].map((row) => {
          const category = categories.byId.get(row.splits[0]?.categoryId ?? '')
          return (
            <label
              key={row.id}
              className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 rounded-lg border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft/60"
            >
              <input
                type="radio"
                name="kept"
                checked={row.id === keptId}
                // What a statement confirmed is not taken away.
                disabled={row.id !== keptId && stays.status === 'reconciled'}
                onChange={() => setKeptId(row.id)}
                className="mt-1 accent-(--accent)"
              />
              <span className="truncate font-medium">{row.payee ?? row.description}</span>
              <MoneyText value={row.amount} tone="flow" className="font-medium" />
              <span className="col-span-2 col-start-2 text-xs text-muted">
                {formatDay(row.date, locale)} · {t(`transactions.status.${row.status}`)} ·{' '}
                {category ? categoryName(category) : t('transactions.category.none')}
              </span>
              <span className="col-span-2 col-start-2 truncate text-xs text-muted">{row.description}</span>
            </label>
          )
        })}
      </fieldset>
    </Dialog>
  )
}
