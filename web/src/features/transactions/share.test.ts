import { expect, test } from 'vitest'
import { shareOf } from './share'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

/** Parts filled one after the other. */
function divide(total: number, ...percents: string[]) {
  let minorUnits = total
  return percents.map((percent, index) => {
    const last = index === percents.length - 1
    const part = shareOf(brl(total), percent, last ? { minorUnits, parts: percents.length } : undefined)
    minorUnits -= part?.minorUnits ?? 0
    return part?.minorUnits
  })
}

test('Halves of an odd amount add up to it', () => {
  expect(divide(1001, '50', '50')).toEqual([501, 500])
  expect(divide(-1001, '50', '50')).toEqual([-501, -500])
})

test('Thirds as a person writes them add up where a cent is all that is missing', () => {
  expect(divide(1000, '33.33', '33.33', '33.33')).toEqual([333, 333, 334])
})

test('A last part that is not meant to be the rest is not stretched', () => {
  expect(divide(1000, '50', '25')).toEqual([500, 250])
})

test('A large amount is divided to the unit', () => {
  expect(divide(9_007_199_254_740_991, '33.3')).toEqual([2_999_397_351_828_750])
})

test('Nothing comes of a percentage that no amount could be', () => {
  expect(divide(1000, `1${'0'.repeat(20)}`)).toEqual([undefined])
})
