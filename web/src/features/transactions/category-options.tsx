import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery, type Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { CategoryIcon } from '@/ui/category-icon'
import type { Option } from '@/ui/option-list'
import { categoryUseQuery } from './queries'

/** Stands for "without a category", in lists and in the address. */
export const noCategory = 'none'

const favourites = 5

type Uses = ReadonlyMap<string, number>

const usesOf = (uses: Uses, { id }: Category) => uses.get(id ?? '') ?? 0

/** Families in the order of their use; without any use, in the order of the tree. */
function families(categories: readonly Category[], uses: Uses): Category[][] {
  const tops = categories.filter(({ parentId, hidden }) => !parentId && !hidden)
  const all = tops.map((top) => [
    top,
    ...categories
      .filter(({ parentId, hidden }) => parentId === top.id && !hidden)
      .sort((one, other) => usesOf(uses, other) - usesOf(uses, one)),
  ])
  const weight = (family: Category[]) => family.reduce((sum, member) => sum + usesOf(uses, member), 0)
  return all.sort((one, other) => weight(other) - weight(one))
}

type Words = { mostUsed: string; none: string }

export function categoryOptions(categories: readonly Category[], uses: Uses, words: Words): Option[] {
  const grouped = families(categories, uses)
  const optionOf = (category: Category, group: string, words?: string): Option => ({
    value: category.id ?? '',
    label: categoryName(category),
    group,
    ...(words ? { words } : {}),
    icon: <CategoryIcon icon={category.icon} colour={category.colour} small />,
  })
  const first = grouped
    .flat()
    .filter((category) => usesOf(uses, category) > 0)
    .sort((one, other) => usesOf(uses, other) - usesOf(uses, one))
    .slice(0, favourites)
  const parentOf = (category: Category) => grouped.find((family) => family.includes(category))?.[0]
  return [
    ...first.map((category) => optionOf(category, words.mostUsed, categoryName(parentOf(category) ?? {}))),
    ...grouped.flatMap((family) =>
      family
        .filter((category) => !first.includes(category))
        .map((category) => optionOf(category, categoryName(family[0] ?? category))),
    ),
    { value: noCategory, label: words.none, group: '—' },
  ]
}

const unused: Uses = new Map()

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
