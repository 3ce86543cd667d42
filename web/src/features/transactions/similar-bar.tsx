import { CopyCheck, X } from 'lucide-react'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { categoryName } from '@/lib/categories'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button, IconButton } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { MoneyText } from '@/ui/money-text'
import { CategoryFace } from './category-cell'
import type { Categories } from './use-categories'
import { similarQuery } from './queries'
import type { Similar } from './use-actions'

type SimilarBarProps = {
  similar: Similar
  categories: Categories
  onAll: () => void
  onRule: (row: Similar['row']) => void
  onClose: () => void
}

/** After a correction: the rows that look the same, left as they are unless the person says so. */
export function SimilarBar({ similar, categories, onAll, onRule, onClose }: SimilarBarProps) {
  const { t } = useTranslation()
  const [preview, setPreview] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-line bg-surface py-2 pr-2 pl-4 shadow-raised">
      <CopyCheck aria-hidden className="size-4 shrink-0 text-accent-text" />
      <p className="min-w-40 grow">{t('transactions.similar.question', { count: similar.count })}</p>
      <div className="flex flex-wrap items-center gap-1">
        <Button size="sm" variant="ghost" onClick={() => setPreview(true)}>
          {t('transactions.similar.preview')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => onRule(similar.row)}>
          {t('transactions.action.rule')}
        </Button>
        <Button size="sm" variant="primary" onClick={onAll}>
          {t('transactions.similar.all')}
        </Button>
        <IconButton label={t('transactions.similar.keep')} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      {preview ? (
        <SimilarDialog
          similar={similar}
          categories={categories}
          onAll={onAll}
          onClose={() => setPreview(false)}
        />
      ) : null}
    </div>
  )
}

function SimilarDialog({ similar, categories, onAll, onClose }: Omit<SimilarBarProps, 'onRule'>) {
  const { t } = useTranslation()
  const locale = useLocale()
  const query = useQuery(similarQuery(similar.row.id))
  const target = categories.byId.get(similar.row.splits[0]?.categoryId ?? '')
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={t('transactions.similar.title', {
        count: similar.count,
        category: target ? categoryName(target) : t('transactions.category.none'),
      })}
      footer={
        <>
          <Button onClick={onClose}>{t('transactions.action.cancel')}</Button>
          <Button
            variant="primary"
            data-first
            onClick={() => {
              onClose()
              onAll()
            }}
          >
            {t('transactions.similar.all')}
          </Button>
        </>
      }
    >
      <AsyncView query={query}>
        {({ items, next }) => (
          <ul className="divide-y divide-line">
            {items.map((row) => (
              <li key={row.id} className="flex items-center gap-3 py-2">
                <span className="w-24 shrink-0 text-xs text-muted tabular-nums">
                  {formatDay(row.date, locale)}
                </span>
                <span className="min-w-0 grow">
                  <span className="block truncate">{row.payee ?? row.description}</span>
                  <span className="flex min-w-0 items-center gap-1.5 text-xs text-muted">
                    <CategoryFace row={row} categories={categories} />
                  </span>
                </span>
                <MoneyText value={row.amount} tone="flow" />
              </li>
            ))}
            {next ? <li className="py-2 text-muted">{t('transactions.similar.more')}</li> : null}
          </ul>
        )}
      </AsyncView>
    </Dialog>
  )
}
