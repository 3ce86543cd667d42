import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { useFieldProblem } from '@/lib/problem'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { FormProblem } from '@/ui/form-problem'
import { CategoryFields } from './category-fields'
import { draftOf, editOf, needsName, newDraft } from './draft'
import { useCreateCategory, useEditCategory } from './queries'
import type { CategoryActs } from './use-category-acts'

type CategoryDialogProps = {
  /** The one that is edited; a new one has none. */
  category: Category | undefined
  /** Of a new one. */
  parent: Category | undefined
  categories: readonly Category[]
  acts: CategoryActs
  onClose: () => void
}

export function CategoryDialog({ category, parent, categories, acts, onClose }: CategoryDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(() => (category ? draftOf(category) : newDraft(parent)))
  const create = useCreateCategory()
  const edit = useEditCategory()
  const error = create.error ?? edit.error
  const fieldProblem = useFieldProblem(error)
  const onSuccess = ({ saved, changeSetId }: { saved: Category; changeSetId?: string }) => {
    acts.done(t('categories.done.saved', { name: categoryName(saved) }), changeSetId)
    onClose()
  }
  const submit = () => {
    if (category) {
      // What somebody else changed meanwhile is told once; the next press puts this over it.
      const seen = categories.find(({ id }) => id === category.id) ?? category
      const given = editOf(category, draft)
      if (Object.keys(given).length === 0) onClose()
      else edit.mutate({ category: edit.isError ? seen : category, edit: given }, { onSuccess })
      return
    }
    const { name, kind, parentId, colour } = draft
    create.mutate({ name: name.trim(), colour, ...(parentId ? { parentId } : { kind }) }, { onSuccess })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(category ? 'categories.editor.edit' : 'categories.editor.create')}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <CategoryFields
          category={category}
          categories={categories}
          draft={draft}
          problem={fieldProblem}
          onChange={(next) => setDraft({ ...draft, ...next })}
        />
        {fieldProblem.any ? null : <FormProblem error={error} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('ui.dialog.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={create.isPending || edit.isPending}
            disabled={needsName(category) && !draft.name.trim()}
          >
            {t('categories.editor.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
