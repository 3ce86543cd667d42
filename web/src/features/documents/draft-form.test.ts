import { expect, test } from 'vitest'
import { detailWith, readingWith } from '@/testing/documents'
import {
  editsOf,
  formOf,
  inOrderOfDoubt,
  isEven,
  lacking,
  newPart,
  remainingOf,
  surenessOf,
} from './draft-form'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const { draft } = detailWith()

test('A form that nobody touched says nothing', () => {
  expect(editsOf(draft, formOf(draft))).toEqual({})
  const empty = { ...draft, accountId: null, date: null, amount: null, payee: null, splits: [] }
  expect(editsOf(empty, formOf(empty))).toEqual({})
})

test('Only what is other than read is said, and a single part follows the amount', () => {
  const form = { ...formOf(draft), amount: brl(-1400), payee: '  Padaria ' }
  expect(editsOf(draft, form)).toEqual({ amount: brl(-1400), payee: 'Padaria' })
  const parts = [{ ...form.parts[0]!, categoryId: 'home' }]
  expect(editsOf(draft, { ...form, parts })).toMatchObject({
    splits: [{ amount: brl(-1400), categoryId: 'home', note: null }],
  })
})

test('Parts that do not add up are not said, nor an amount beside them', () => {
  const parts = [newPart({ amount: brl(-1000) }), newPart({ amount: brl(-300) })]
  const form = { ...formOf(draft), amount: brl(-1400), parts }
  expect(remainingOf(form)).toEqual(brl(-100))
  expect(isEven(form)).toBe(false)
  expect(editsOf(draft, form)).toEqual({})
  const even = { ...form, parts: [...parts, newPart({ amount: brl(-100), note: ' tip ' })] }
  expect(editsOf(draft, even).splits).toEqual([
    { amount: brl(-1000), categoryId: null, note: null },
    { amount: brl(-300), categoryId: null, note: null },
    { amount: brl(-100), categoryId: null, note: 'tip' },
  ])
})

test('An amount in another currency than the account’s is lacking', () => {
  const form = formOf(draft)
  expect(lacking(form, 'BRL')).toEqual([])
  expect(lacking({ ...form, accountId: undefined }, 'USD')).toEqual(['amount', 'account'])
})

test('A proved total is sure however it was read, and a person’s word is too', () => {
  const reading = readingWith({ total: { value: brl(1350), confidence: 0.3, at: null } })
  expect(surenessOf(detailWith({ reading })).amount).toBe(1)
  expect(surenessOf(detailWith({ reading, document: { isProved: false } })).amount).toBe(0.3)
  const said = detailWith({ reading, document: { isProved: false }, draft: { edited: ['Amount'] } })
  expect(surenessOf(said).amount).toBe(1)
  expect(surenessOf(detailWith({ draft: { splits: [], date: null } }))).toMatchObject({
    category: 0,
    date: 0,
  })
})

test('The least sure stands first, what is sure where it always stands', () => {
  const sureness = { payee: 1, date: 0.5, amount: 0.9, account: 0, category: 0.84, note: 1 }
  expect(inOrderOfDoubt(sureness)).toEqual(['account', 'date', 'category', 'payee', 'amount', 'note'])
})
