import { expect, test } from 'vitest'
import { conditionWith, ruleWith } from '@/testing/rules'
import { basisPointsOf, draftOf, newCondition, newDraft, newPart, partsAddUp, toRequest } from './draft'

test('A rule that is opened and saved again is the same', () => {
  const rule = ruleWith({
    match: 'any',
    conditions: [
      conditionWith({ not: true }),
      conditionWith({ field: 'amount', operator: 'between', value: '-10.5', upperValue: '20' }),
    ],
    categoryId: null,
    parts: [
      { categoryId: 'a', basisPoints: null, amount: { minorUnits: 500, currency: 'BRL' }, note: 'fee' },
      { categoryId: 'b', basisPoints: 3_333, amount: null, note: null },
      { categoryId: null, basisPoints: null, amount: null, note: null },
    ],
    tags: ['a', 'b'],
    note: 'n',
    transfer: true,
    stop: false,
    enabled: false,
  })
  expect(rule).toMatchObject(toRequest(draftOf(rule), 'x') ?? {})
  expect(Object.keys(toRequest(draftOf(rule), 'x') ?? {})).toHaveLength(12)
})

test('What is not filled in yet is left out, and a rule without any condition is none', () => {
  const draft = { ...newDraft(), categoryId: 'food' }
  expect(toRequest(draft, 'x')).toBeUndefined()
  const half = { ...newCondition('amount'), operator: 'between', value: '5' } as const
  const whole = { ...newCondition('text'), value: ' shop ' }
  expect(toRequest({ ...draft, conditions: [half, whole] }, 'x')?.conditions).toEqual([
    conditionWith({ value: 'shop' }),
  ])
})

test('A rule that leaves lines out does nothing else, whatever was filled in before', () => {
  const draft = { ...draftOf(ruleWith({ payee: 'p', tags: ['t'] })), ignore: true, parts: [newPart('share')] }
  expect(toRequest(draft, 'x')).toMatchObject({
    ignore: true,
    categoryId: null,
    payee: null,
    tags: [],
    parts: [],
  })
})

test.each([
  ['50', 5_000],
  ['33,3', 3_330],
  ['0.01', 1],
  ['100', 10_000],
  ['0', undefined],
  ['100.01', undefined],
  ['1.234', undefined],
  ['', undefined],
])('%j percent is %s hundredths', (text, points) => {
  expect(basisPointsOf(text)).toBe(points)
})

test('Parts divide any amount when shares are whole or one part takes the rest', () => {
  expect(partsAddUp([newPart('share', '50'), newPart('share', '50')])).toBe(true)
  expect(partsAddUp([newPart('share', '50'), newPart('share', '49')])).toBe(false)
  expect(partsAddUp([newPart('share', '50'), newPart('rest')])).toBe(true)
  expect(partsAddUp([newPart('share', '100'), newPart('rest')])).toBe(false)
  expect(partsAddUp([newPart('rest'), newPart('rest')])).toBe(false)
  expect(partsAddUp([newPart('amount'), newPart('rest')])).toBeUndefined()
  const less = { ...newPart('amount'), amount: { minorUnits: -1, currency: 'BRL' } }
  expect(partsAddUp([less, newPart('rest')])).toBeUndefined()
})
