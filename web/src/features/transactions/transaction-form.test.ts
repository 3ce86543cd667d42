import { expect, test } from 'vitest'
import { splitWith, transactionWith } from '@/testing/ledger'
import { addsUp, editOf, entryOf, formOf, isComplete, newPart, remainingOf } from './transaction-form'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const row = transactionWith()
const divided = (one: number, other: number) => ({
  ...formOf(row),
  parts: [
    newPart({ categoryId: 'food', amount: brl(one) }),
    newPart({ categoryId: 'home', amount: brl(other) }),
  ],
})

test('What nobody touched is not sent, so that it keeps who decided it', () => {
  expect(editOf(row, formOf(row))).toEqual({})
})

test('A new payee alone is sent alone, and an empty one clears it', () => {
  expect(editOf(row, { ...formOf(row), payee: 'Dinner' })).toEqual({ payee: 'Dinner' })
  expect(editOf(row, { ...formOf(row), payee: '' })).toEqual({ payee: null })
})

test('Parts that leave a cent over cannot be saved, and say how much is left', () => {
  const form = divided(3000, 927)
  expect(remainingOf(form)).toEqual(brl(1))
  expect(isComplete(form)).toBe(false)
})

test('A part without an amount cannot be saved even where the others add up', () => {
  const form = divided(3928, 0)
  expect(addsUp(form)).toBe(false)
})

test('Parts of money out are sent as money out', () => {
  expect(editOf(row, divided(3000, 928)).splits).toEqual([
    { categoryId: 'food', amount: brl(-3000), note: null },
    { categoryId: 'home', amount: brl(-928), note: null },
  ])
})

test('Parts put together again are one category', () => {
  const parted = transactionWith({
    splits: [splitWith({ amount: brl(-3000) }), splitWith({ amount: brl(-928) })],
  })
  const form = { ...formOf(parted), parts: [newPart({ categoryId: 'food' })] }
  expect(editOf(parted, form)).toEqual({ categoryId: 'food' })
})

test('Money in is entered without a sign and sent as it is', () => {
  const form = { ...formOf(row), flow: 'in' as const, tags: '#trip, work trip' }
  expect(entryOf(form)).toMatchObject({ amount: brl(3928), tags: ['trip', 'work'], categoryId: 'delivery' })
})
