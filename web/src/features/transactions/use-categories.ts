import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryUseQuery } from '@/lib/api/category-use'
import { categoryOptions } from '@/ui/category-options'

const unused: ReadonlyMap<string, number> = new Map()

/** Categories by id, and as options in the reader's language: what is used most first, then by family. */
export function useCategories() {
  const { t, i18n } = useTranslation()
  const { data: categories } = useQuery(categoriesQuery)
  const { data: uses = unused } = useQuery(categoryUseQuery)
  const language = i18n.language
  return useMemo(() => {
    const all = categories ?? []
    return {
      byId: new Map(all.map((category) => [category.id as string, category])),
      options: categoryOptions(all, uses, {
        mostUsed: t('transactions.category.mostUsed'),
        none: t('transactions.category.none'),
      }),
      language,
    }
  }, [categories, uses, t, language])
}

export type Categories = ReturnType<typeof useCategories>
