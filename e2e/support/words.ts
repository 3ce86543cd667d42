import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const locales = resolve(import.meta.dirname, '../../web/src/locales')

type Leaf = { [name: string]: Leaf } | string
type Values = Record<string, string | number>
export type Words = (key: string, values?: Values) => string

/** The web app's own words, so that a test names what a person reads in that language: `feature.part.word`. */
export function wordsOf(locale: string): Words {
  const language = locale.split('-')[0] ?? 'en'
  const plural = new Intl.PluralRules(locale)
  return (key, values = {}) => {
    const [feature = '', ...path] = key.split('.')
    const file = JSON.parse(readFileSync(join(locales, language, `${feature}.json`), 'utf8')) as Leaf
    const counted = typeof values.count === 'number' ? `_${plural.select(values.count)}` : ''
    const text = at(file, path) ?? at(file, [...path.slice(0, -1), `${path.at(-1)}${counted}`])
    if (typeof text !== 'string') throw new Error(`There is no text ${key}${counted} in ${language}.`)
    return text.replace(/\{\{(\w+)(, number)?\}\}/g, (_, name: string, number?: string) =>
      number ? Number(values[name]).toLocaleString(locale) : String(values[name]),
    )
  }
}

const at = (leaf: Leaf, path: string[]) =>
  path.reduce<Leaf | undefined>((inner, name) => (typeof inner === 'object' ? inner[name] : undefined), leaf)
