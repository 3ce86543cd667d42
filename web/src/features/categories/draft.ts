import type { Category } from '@/lib/api/categories'
import { shippedCategory } from '@/lib/categories'
import type { CategoryEdit } from './queries'
import type { CategoryKind } from './tree'

/** A category while it is written. */
export type Draft = { name: string; kind: CategoryKind; parentId: string; colour: string }

export const newDraft = (parent: Category | undefined): Draft => ({
  name: '',
  kind: parent?.kind ?? 'expense',
  parentId: parent?.id ?? '',
  colour: parent?.colour ?? '#808080',
})

export const draftOf = ({ name, kind, parentId, colour }: Category): Draft => ({
  name: name ?? '',
  kind,
  parentId: parentId ?? '',
  colour,
})

/** Only what the person changed. Without a name of its own a shipped category has the shipped one. */
export function editOf(category: Category, draft: Draft): CategoryEdit {
  const name = draft.name.trim() || null
  const parentId = draft.parentId || null
  return {
    ...(name !== (category.name ?? null) && { name }),
    ...(parentId !== (category.parentId ?? null) && { parentId }),
    ...(draft.colour !== category.colour && { colour: draft.colour }),
  }
}

export const needsName = (category: Category | undefined): boolean => !shippedCategory(category?.key)
