import { expect, test } from 'vitest'
import en from '@/locales/en/insights.json'
import es from '@/locales/es/insights.json'
import pt from '@/locales/pt/insights.json'

const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test.each([
  ['es', es],
  ['pt', pt],
])('Sentences in %s tell the same facts as in English', (_language, words) => {
  const named = (sentences: Record<string, string>) =>
    Object.fromEntries(Object.entries(sentences).map(([key, text]) => [key, facts(text)]))
  expect(named(words.sentence)).toEqual(named(en.sentence))
})

test('Every fact that a sentence tells has a name of its own, too', () => {
  const told = new Set(Object.values(en.sentence).flatMap(facts))
  expect([...told].filter((name) => !Object.keys(en.fact).includes(name ?? ''))).toEqual([])
})

test('No sentence has a figure of its own', () => {
  const sentences = [en, es, pt].flatMap(({ sentence }) => Object.values(sentence))
  expect(sentences.filter((text) => /\d/.test(text))).toEqual([])
})
