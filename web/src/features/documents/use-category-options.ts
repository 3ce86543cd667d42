import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryUseQuery } from '@/lib/api/category-use'
import { categoryOptions, noCategory } from '@/ui/category-options'
import type { Option } from '@/ui/option-list'

const unused: ReadonlyMap<string, number> = new Map()

/** The household's categories to choose from, what is used most first, in the language on screen. */
export function useCategoryOptions(): readonly Option[] {
  const { t, i18n } = useTranslation()
  const { data: all } = useQuery(categoriesQuery)
  const { data: uses = unused } = useQuery(categoryUseQuery)
  const language = i18n.language
  return useMemo(() => {
    const words = { mostUsed: t('transactions.category.mostUsed'), none: t('transactions.category.none') }
    const options = language ? categoryOptions(all ?? [], uses, words) : []
    return options.filter(({ value }) => value !== noCategory)
  }, [all, uses, t, language])
}
