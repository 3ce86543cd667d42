import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

/** An account with working values; a test states only what it is about. */
export const accountWith = (
  values: Partial<Schemas['AccountResponse']> = {},
): Schemas['AccountResponse'] => ({
  id: '0198aaaa-0000-7000-8000-000000000001',
  name: 'Nubank',
  type: 'checking',
  currency: 'BRL',
  institution: null,
  openingBalance: brl(0),
  balance: brl(123_456),
  balanceKnown: true,
  statedBalance: null,
  difference: null,
  closingDay: null,
  dueDay: null,
  archived: false,
  findsTransfers: true,
  memberId: null,
  aliases: [],
  version: 'v1',
  ...values,
})

export const categoryWith = (values: Partial<Schemas['CategoryResponse']>): Schemas['CategoryResponse'] => ({
  id: 'food',
  key: 'food',
  parentId: null,
  kind: 'expense',
  name: null,
  colour: '#E4572E',
  icon: 'utensils',
  position: 0,
  hidden: false,
  version: 'v1',
  ...values,
})

export const splitWith = (values: Partial<Schemas['SplitResponse']> = {}): Schemas['SplitResponse'] => ({
  id: 'split',
  categoryId: 'delivery',
  amount: brl(-3928),
  note: null,
  source: 'dictionary',
  confidence: 0.93,
  evidence: 'dictionary:ifood',
  ...values,
})

export const transactionWith = (
  values: Partial<Schemas['TransactionResponse']> = {},
): Schemas['TransactionResponse'] => ({
  id: '0198bbbb-0000-7000-8000-000000000001',
  accountId: accountWith().id,
  date: '2026-11-20',
  amount: brl(-3928),
  payee: 'iFood',
  payeeSource: 'dictionary',
  description: 'IFOOD *RESTAURANTE SABOR',
  note: null,
  status: 'booked',
  splits: [splitWith()],
  transferId: null,
  tags: [],
  needsReview: false,
  installmentNumber: null,
  installmentCount: null,
  balance: null,
  version: 'v1',
  ...values,
})
