import i18next from 'i18next'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { decisionText, formatShare } from './decision'
import { allWords, changeLanguage } from './i18n'

beforeAll(async () => {
  await changeLanguage('en')
  await allWords()
})
afterEach(() => changeLanguage('en'))

test.each([
  ['memory', 'memory:9', 'Same as 9 earlier'],
  ['memory', 'near:2', 'Almost the same as 2 earlier'],
  ['provider', 'mcc:5411', "The bank's code for this kind of shop: 5411"],
  ['provider', 'other', 'Facts of the bank connection'],
] as const)('%s by %s is told in words', (source, evidence, words) => {
  const text = decisionText(i18next.t, 'en', { source, evidence, confidence: 0.97 })
  expect(text).toBe(`${words} · 97%`)
})

test('what is almost the same is told in the language of the person', async () => {
  await changeLanguage('pt')
  const text = decisionText(i18next.t, 'pt', { source: 'memory', evidence: 'near:1', confidence: null })
  expect(text).toBe('Quase igual a 1 anterior')
})

test('What is nearly all is not called all', () => {
  expect([0.5, 0.994, 0.9956, 1].map((share) => formatShare(share, 'en'))).toEqual([
    '50%',
    '99%',
    '99%',
    '100%',
  ])
})
