import { expect, test } from 'vitest'
import { detailWith, readingWith } from '@/testing/documents'
import {
  adopted,
  formOf,
  inCurrency,
  inOrderOfDoubt,
  isEven,
  lacking,
  newPart,
  remainingOf,
  surenessOf,
} from './draft-form'
import { editsOf } from './edits'
import { newLine } from './lines'

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
  expect(editsOf(draft, { ...form, parts, partsSaid: true })).toMatchObject({
    splits: [{ amount: brl(-1400), categoryId: 'home', note: null }],
  })
})

test('Parts that do not add up are not said, nor an amount beside them', () => {
  const parts = [newPart({ amount: brl(-1000) }), newPart({ amount: brl(-300) })]
  const form = { ...formOf(draft), amount: brl(-1400), parts, partsSaid: true }
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

const bread = {
  description: 'Pão francês',
  quantity: 2,
  amount: brl(1200),
  categoryId: 'food',
  source: 'dictionary',
  confidence: 0.9,
  evidence: null,
  place: 0,
} as const
const bought = { ...draft, currency: 'BRL', tax: brl(150), items: [bread] }

test('A line is said once it is whole, an empty one never, and a tax that is taken away is zero', () => {
  const form = formOf(bought)
  expect(editsOf(bought, { ...form, lines: [...form.lines, newLine()] })).toEqual({})
  const half = { ...form, lines: [...form.lines, newLine({ description: 'Leite' })] }
  expect(editsOf(bought, half)).toEqual({})
  const lines = [...form.lines, newLine({ description: ' Leite ', amount: brl(150), quantity: '0.5' })]
  expect(editsOf(bought, { ...form, lines, tax: undefined })).toEqual({
    tax: brl(0),
    items: [
      { description: 'Pão francês', quantity: 2, amount: brl(1200), categoryId: 'food', place: 0 },
      { description: 'Leite', quantity: 0.5, amount: brl(150), categoryId: null, place: null },
    ],
  })
})

test('Parts that nobody divided follow what the server made of the lines, and never stand in the way', () => {
  const form = { ...formOf(bought), amount: brl(-1400) }
  expect(isEven(form)).toBe(true)
  const splits = [
    { ...draft.splits[0]!, amount: brl(-1200) },
    { ...draft.splits[0]!, amount: brl(-200), categoryId: 'home' },
  ]
  const after = adopted(form, { ...bought, splits, items: [bread] })
  expect(after.parts.map(({ categoryId }) => categoryId)).toEqual(['food', 'home'])
  const own = { ...form, partsSaid: true }
  expect(adopted(own, { ...bought, splits }).parts).toBe(own.parts)
  expect(adopted(form, bought).parts).toBe(form.parts)
})

test('Another currency keeps the digits of all that the document says', () => {
  const form = inCurrency(formOf(bought), 'USD')
  expect([form.amount, form.tax, form.lines[0]?.amount]).toEqual(
    [-1350, 150, 1200].map((minorUnits) => ({ minorUnits, currency: 'USD' })),
  )
  expect(editsOf(bought, form)).toEqual({ currency: 'USD', amount: { minorUnits: -1350, currency: 'USD' } })
})
