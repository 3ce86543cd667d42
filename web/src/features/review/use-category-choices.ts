import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery, type Category } from '@/lib/api/categories'
import { categoryUseQuery } from '@/lib/api/category-use'
import { categoryOptions } from '@/ui/category-options'

const unused: ReadonlyMap<string, number> = new Map()

export type CategoriesById = ReadonlyMap<string, Category>

/** The household's categories, and as options: what is used most first. */
export function useCategoryChoices() {
  const { t, i18n } = useTranslation()
  const query = useQuery(categoriesQuery)
  const { data: uses = unused } = useQuery(categoryUseQuery)
  const all = query.data
  const language = i18n.language
  const byId: CategoriesById = useMemo(
    () => new Map(all?.map((category) => [category.id as string, category])),
    [all],
  )
  const options = useMemo(() => {
    const words = { mostUsed: t('transactions.category.mostUsed'), none: t('transactions.category.none') }
    // Named in the language on screen.
    return language ? categoryOptions(all ?? [], uses, words) : []
  }, [all, uses, t, language])
  return { query, byId, options }
}
