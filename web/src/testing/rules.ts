import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']

/** A rule with working values; a test states only what it is about. */
export const ruleWith = (values: Partial<Schemas['RuleResponse']> = {}): Schemas['RuleResponse'] => ({
  id: '0198cccc-0000-7000-8000-000000000001',
  name: 'Delivery',
  position: 0,
  enabled: true,
  match: 'all',
  conditions: [conditionWith()],
  categoryId: 'delivery',
  payee: null,
  parts: [],
  tags: [],
  note: null,
  transfer: false,
  ignore: false,
  stop: true,
  hits: 12,
  lastHit: '2026-11-20',
  version: 'v1',
  ...values,
})

export const conditionWith = (values: Partial<Schemas['RuleCondition']> = {}): Schemas['RuleCondition'] => ({
  field: 'text',
  operator: 'contains',
  value: 'ifood',
  upperValue: null,
  not: false,
  ...values,
})

const stateWith = (values: Partial<Schemas['RuleRowState']> = {}): Schemas['RuleRowState'] => ({
  parts: [{ categoryId: null, amount: { minorUnits: -3928, currency: 'BRL' }, note: null }],
  payee: null,
  note: null,
  tags: [],
  transfer: false,
  ...values,
})

export const previewRowWith = (
  values: Partial<Schemas['RulePreviewRow']> = {},
): Schemas['RulePreviewRow'] => ({
  transactionId: '0198bbbb-0000-7000-8000-000000000001',
  accountId: '0198aaaa-0000-7000-8000-000000000001',
  date: '2026-11-20',
  amount: { minorUnits: -3928, currency: 'BRL' },
  description: 'IFOOD *SABOR',
  effect: 'changes',
  reason: null,
  before: stateWith(),
  after: stateWith({
    parts: [{ categoryId: 'delivery', amount: { minorUnits: -3928, currency: 'BRL' }, note: null }],
  }),
  conflicts: [],
  ...values,
})

export const previewWith = (
  values: Partial<Schemas['RulePreviewResponse']> = {},
): Schemas['RulePreviewResponse'] => ({
  count: 1,
  kept: 0,
  outranked: 0,
  same: 0,
  conflicts: [],
  rows: [previewRowWith()],
  next: null,
  timedOut: false,
  ...values,
})
