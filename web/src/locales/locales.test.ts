import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { words as first } from './en/first'
import { words as en } from './en/index'
import { words as rest } from './en/rest'
import { words as es } from './es/index'
import { words as pt } from './pt/index'

function flatten(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value as object, `${prefix}${key}.`),
  )
}

// A language may need more plural forms than English has ("_many" in es and pt).
const keysOf = (words: object) =>
  [...new Set(flatten(words).map(([key]) => key.replace(/_(one|many|other)$/, '_plural')))].sort()
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*\w+\s*\}\}/g)].map(([name]) => name).sort()

const english = new Map(flatten(en))

test.each([
  ['es', es],
  ['pt', pt],
])('%s has the same keys as English', (_language, words) => {
  expect(keysOf(words)).toEqual(keysOf(en))
})

test.each([
  ['es', es],
  ['pt', pt],
])('%s fills the same placeholders as English', (_language, words) => {
  const wrong = flatten(words).filter(([key, text]) => {
    const original = english.get(key) ?? english.get(key.replace(/_\w+$/, '_other')) ?? ''
    return placeholders(text).join() !== placeholders(original).join()
  })
  expect(wrong).toEqual([])
})

test.each([
  ['en', en],
  ['es', es],
  ['pt', pt],
])('%s leaves no text empty', (_language, words) => {
  expect(flatten(words).filter(([, text]) => text.trim() === '')).toEqual([])
})

function sourcesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cs') && !/(^|\/)(bin|obj)\//.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
}

test('Every code that the server refuses with has words', () => {
  const source = sourcesOf('../src/FinanceManager.Api') + sourcesOf('../src/FinanceManager.Domain')
  const refusals = /(?:new (?:RuleViolation|UnrestorableLedger)\(|Problems\.Of\([^,()]+,)\s*"([^"]+)"/g
  const codes = new Set([...source.matchAll(refusals)].map(([, code]) => code))
  expect(codes.size).toBeGreaterThan(30)
  expect([...codes].filter((code) => !english.has(`errors.${code ?? ''}`))).toEqual([])
})

const importing =
  /(?:import|export)\s+(?!type\b)[^'()]*?from\s*'([^']+)'|(?<!withWords\()import\('([^']+)'\)/g

/** A source and all that it imports, at once or later; what comes together with all words may say them. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, atOnce, later] of text.matchAll(importing)) {
    const name = atOnce ?? later ?? ''
    // What comes together with all words may say any of them.
    if (text.includes(`import('${name}'), allWords()`)) continue
    const path = name.startsWith('@/') ? name.replace('@', 'src') : join(dirname(file), name)
    const source = [`${path}.ts`, `${path}.tsx`].find(
      (one) => /^src\/(?!locales)/.test(one) && existsSync(one),
    )
    if (source) withImports(source, found)
  }
  return found
}

test('The first pages say nothing whose words come later', () => {
  // Refusals come in two parts; one whose words are not here yet is told by its status.
  const names = Object.keys(rest).filter((name) => !(name in first))
  const later = new RegExp(`\\bt\\([^)]*['\`](${names.join('|')})\\.`)
  const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/routes/${name}`)
    .filter((name) => name.endsWith('.tsx') && !readFileSync(name, 'utf8').includes('allWords'))
  const sources = [...new Set(routes.flatMap((route) => [...withImports(route)]))]
  expect(sources).toContain('src/features/home/spending-card.tsx')
  expect(sources.filter((file) => later.test(readFileSync(file, 'utf8')))).toEqual([])
})
