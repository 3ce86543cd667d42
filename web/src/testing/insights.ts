import type { Insight } from '@/lib/api/insights'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

const nothing = {
  money: null,
  day: null,
  month: null,
  count: null,
  percent: null,
  text: null,
  categoryId: null,
  accountId: null,
  isEstimate: false,
}

export const fact = (name: string, value: Partial<Insight['facts'][number]>): Insight['facts'][number] => ({
  ...nothing,
  name,
  ...value,
})

/** The same charge twice. */
export const duplicate: Insight = {
  id: '0198aaaa-0000-7000-8000-00000000000d',
  kind: 'duplicateCharge',
  stake: brl(9_900),
  baseStake: brl(9_900),
  from: '2040-03-17',
  to: '2040-03-17',
  facts: [
    fact('amount', { money: brl(9_900) }),
    fact('day', { day: '2040-03-17' }),
    fact('again', { day: '2040-03-17' }),
    fact('merchant', { text: 'Academia Forte' }),
  ],
  rows: {
    id: ['0198aaaa-0000-7000-8000-000000000001', '0198aaaa-0000-7000-8000-000000000002'],
    accountId: [],
    categoryId: null,
    from: null,
    to: null,
    currency: null,
    transfer: null,
  },
  wording: null,
  dismissed: false,
}

export const insightsOf = (...items: Insight[]) => ({
  items,
  next: null,
  computedAt: '2040-03-20T12:00:00Z',
})
