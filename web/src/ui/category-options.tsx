import { categoryName, type NamedCategory } from '@/lib/categories'
import { CategoryIcon } from './category-icon'
import type { Option } from './option-list'

/** Stands for "without a category", in lists and in the address. */
export const noCategory = 'none'

const favourites = 5

type Choice = NamedCategory & {
  id: string | null
  parentId: string | null
  colour: string
  icon: string
  hidden: boolean
}

type Uses = ReadonlyMap<string, number>

const usesOf = (uses: Uses, { id }: Choice) => uses.get(id ?? '') ?? 0

/** Families in the order of their use; without any use, in the order of the tree. */
function families(categories: readonly Choice[], uses: Uses): Choice[][] {
  const tops = categories.filter(({ parentId, hidden }) => !parentId && !hidden)
  const all = tops.map((top) => [
    top,
    ...categories
      .filter(({ parentId, hidden }) => parentId === top.id && !hidden)
      .sort((one, other) => usesOf(uses, other) - usesOf(uses, one)),
  ])
  const weight = (family: Choice[]) => family.reduce((sum, member) => sum + usesOf(uses, member), 0)
  return all.sort((one, other) => weight(other) - weight(one))
}

type Words = { mostUsed: string; none: string }

/** In the reader's language: what is used most first, then by family. */
export function categoryOptions(categories: readonly Choice[], uses: Uses, words: Words): Option[] {
  const grouped = families(categories, uses)
  const optionOf = (category: Choice, group: string, words?: string): Option => ({
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
  const parentOf = (category: Choice) => grouped.find((family) => family.includes(category))?.[0]
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
