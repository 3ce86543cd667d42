import { useTranslation } from 'react-i18next'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { useDone } from '@/lib/done'
import { useToast } from '@/ui/toast'
import { useEditCategory } from './queries'

/** What is done from the list at once; a refusal is said in words. */
export function useCategoryActs() {
  const { t } = useTranslation()
  const { done, refuse } = useDone(useToast())
  const edit = useEditCategory()
  const hide = (category: Category) => {
    const words = category.hidden ? 'categories.done.shown' : 'categories.done.hidden'
    edit.mutate(
      { category, edit: { hidden: !category.hidden } },
      {
        onSuccess: ({ changeSetId }) => done(t(words, { name: categoryName(category) }), changeSetId),
        onError: refuse,
      },
    )
  }
  return { done, hide }
}

export type CategoryActs = ReturnType<typeof useCategoryActs>
