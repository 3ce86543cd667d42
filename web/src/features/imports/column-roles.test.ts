import { expect, test } from 'vitest'
import { emptyMapping, lackOf, roleOf, withRole } from './column-roles'

const strange = {
  mapping: null,
  headers: ['A', 'B', 'C', 'D'],
  sampleRows: [['1', '2', '3', '4']],
  signature: 's',
}

test('A file whose columns are unknown lacks its day, then its amount, then nothing', () => {
  const nothing = emptyMapping(strange)
  expect(lackOf(nothing)).toBe('date')
  const dated = withRole(nothing, 0, 'date')
  expect(lackOf(dated)).toBe('amount')
  expect(lackOf(withRole(dated, 2, 'debit'))).toBeUndefined()
})

test('A meaning that only one column can have moves to the column it is given', () => {
  const moved = withRole(withRole(emptyMapping(strange), 0, 'date'), 1, 'date')
  expect([0, 1].map((column) => roleOf(moved, column))).toEqual([undefined, 'date'])
})

test('The text may come from several columns, in the order of the file', () => {
  const texts = withRole(withRole(emptyMapping(strange), 3, 'description'), 1, 'description')
  expect(texts.description).toEqual([1, 3])
  expect(withRole(texts, 1, undefined).description).toEqual([3])
})

test('One amount column replaces the two for money out and in, and the other way round', () => {
  const two = withRole(withRole(emptyMapping(strange), 1, 'debit'), 2, 'credit')
  const one = withRole(two, 3, 'amount')
  expect([one.debit, one.credit, one.amount]).toEqual([null, null, 3])
  expect(withRole(one, 1, 'debit').amount).toBeNull()
})

test('A comma inside the cells means that something else separates them', () => {
  expect(emptyMapping({ ...strange, sampleRows: [['1,50']] })).toMatchObject({
    delimiter: ';',
    decimalSeparator: ',',
  })
})
