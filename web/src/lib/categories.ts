import tree from '@categories'
import { currentLanguage } from './locale'

type Shipped = (typeof tree)[number]

/** A category as the server sends it: a shipped one has a key, and a person's own or renamed one a name. */
export type NamedCategory = { key?: string | null; name?: string | null }

const byKey = new Map<string, Shipped>(tree.map((category) => [category.key, category]))

/** Named by its key, colour and icon included; undefined for a person's own. */
export const shippedCategory = (key: string | null | undefined): Shipped | undefined =>
  key ? byKey.get(key) : undefined

/** The name a person gave, else the shipped one in the language on screen. */
export function categoryName({ key, name }: NamedCategory, language = currentLanguage()): string {
  return name ?? shippedCategory(key)?.names[language] ?? key ?? ''
}
