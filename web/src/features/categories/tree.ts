import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { foldText } from '@/lib/fold-text'

export type CategoryKind = Category['kind']

export const kinds: readonly CategoryKind[] = ['expense', 'income']

export type Family = { top: Category; children: Category[] }

/** The two levels of one kind, in the order of the household. */
export const familiesOf = (categories: readonly Category[], kind: CategoryKind): Family[] =>
  categories
    .filter((one) => one.kind === kind && !one.parentId)
    .map((top) => ({ top, children: categories.filter(({ parentId }) => parentId === top.id) }))

/** Families with a name that has the words; of a family whose own name has them, all. */
export function matching(families: readonly Family[], words: string | undefined): Family[] {
  if (!words) return [...families]
  const wanted = foldText(words)
  const has = (category: Category) => foldText(categoryName(category)).includes(wanted)
  return families
    .map(({ top, children }) => (has(top) ? { top, children } : { top, children: children.filter(has) }))
    .filter(({ top, children }) => has(top) || children.length > 0)
}
