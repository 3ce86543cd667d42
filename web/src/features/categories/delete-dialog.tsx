import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { CategorySelect } from './category-select'
import { useDeleteCategory } from './queries'
import type { CategoryActs } from './use-category-acts'

type DeleteDialogProps = {
  category: Category
  categories: readonly Category[]
  acts: CategoryActs
  onClose: () => void
}

/** Asks where goes what is under the category; with others below it there is nothing to ask. */
export function DeleteDialog({ category, categories, acts, onClose }: DeleteDialogProps) {
  const { t } = useTranslation()
  const remove = useDeleteCategory()
  const [moveTo, setMoveTo] = useState('')
  const name = categoryName(category)
  const hasChildren = categories.some(({ parentId }) => parentId === category.id)
  const submit = () =>
    remove.mutate(
      { category, moveTo: moveTo || undefined },
      {
        onSuccess: ({ changeSetId }) => {
          acts.done(t('categories.done.deleted', { name }), changeSetId)
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('categories.delete.title', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          {hasChildren ? null : (
            <Button variant="danger" busy={remove.isPending} onClick={submit}>
              {t('categories.delete.do')}
            </Button>
          )}
        </>
      }
    >
      {hasChildren ? (
        <p>{t('errors.category.has-children')}</p>
      ) : (
        <div className="flex flex-col gap-3">
          <Field label={t('categories.delete.moveTo')} hint={t('categories.delete.hint')}>
            {(control) => (
              <CategorySelect
                {...control}
                data-first
                categories={categories.filter(({ id, hidden }) => id !== category.id && !hidden)}
                none={t('categories.delete.none')}
                value={moveTo}
                onChange={setMoveTo}
              />
            )}
          </Field>
          <FormProblem error={remove.error} />
        </div>
      )}
    </Dialog>
  )
}
