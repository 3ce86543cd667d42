import { expect, test } from 'vitest'
import { transactionWith } from '@/testing/ledger'
import { sidesOfMerge } from './merge-sides'

const older = transactionWith({ id: '0198bbbb-0000-7000-8000-000000000001' })
const newer = transactionWith({ id: '0198bbbb-0000-7000-8000-000000000002' })
const reconciled = { status: 'reconciled' as const }

test('The older row stays, unless a statement confirmed only the newer one', () => {
  expect(sidesOfMerge([newer, older])).toEqual({ kept: older, gone: newer })
  expect(sidesOfMerge([older, { ...newer, ...reconciled }])?.gone).toBe(older)
})

test('Two rows that statements confirmed are two movements', () => {
  expect(
    sidesOfMerge([
      { ...older, ...reconciled },
      { ...newer, ...reconciled },
    ]),
  ).toBeUndefined()
})
