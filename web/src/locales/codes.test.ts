import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { words } from './en/index'

/** Every code that the server's sources name in a call, as they stand in the repository. */
function codesIn(directory: string, call: RegExp): string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.cs') && !/(^|[\\/])(bin|obj)[\\/]/.test(file))
  const codes = sources.flatMap((file) =>
    [...readFileSync(join(directory, file), 'utf8').matchAll(call)].flatMap(([, code]) => code ?? []),
  )
  return [...new Set(codes)]
}

const wordsAt = (within: unknown, code: string) =>
  code.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], within)

test('Every note that reading a statement can give has words', () => {
  const codes = codesIn(
    '../src/FinanceManager.Statements',
    /\b(?:Info|Warn|Error|Fatal|Refuse|Report|NotKept\.Add|Fault(?: \w+ = new)?)\([^;"]*"([a-z-]+\.[a-z-]+)"/g,
  )
  expect(codes.length).toBeGreaterThan(20)
  expect(codes.filter((code) => typeof wordsAt(words.diagnostics, code) !== 'string')).toEqual([])
})

test('Every label of a change-set has words', () => {
  const codes = codesIn('../src/FinanceManager.Api', /Act\.Describe\(\s*"([a-z-]+\.[a-z-]+)"/g)
  expect(codes).toContain('import.committed')
  expect(codes.filter((code) => typeof wordsAt(words.activity.label, code) !== 'string')).toEqual([])
})
