import { isCurrency } from '@/lib/currency'
import { given, readDay, readId, readWords } from '@/lib/read-address'

export const kinds = [
  'cashFlow',
  'categories',
  'income',
  'flow',
  'netWorth',
  'budget',
  'merchants',
  'accounts',
  'members',
  'tags',
  'calendar',
  'year',
] as const
export type Kind = (typeof kinds)[number]

export const presets = [
  'thisMonth',
  'lastMonth',
  'last3',
  'last12',
  'thisYear',
  'lastYear',
  'last60',
  'all',
  'custom',
] as const
export type Preset = (typeof presets)[number]

/** Each currency by itself. */
export const eachCurrency = 'each'

/** What the address says of a report; what is absent is as usual. */
export type ReportSearch = {
  report?: Kind | undefined
  period?: Preset | undefined
  from?: string | undefined
  to?: string | undefined
  /** A code, or `each`; absent, the currency of this session. */
  currency?: string | undefined
  /** The one day whose rates are used; absent, those of each day. */
  rates?: string | undefined
  compare?: 'previous' | 'year' | undefined
  by?: 'month' | 'year' | undefined
  account?: string | undefined
  category?: string | undefined
  member?: string | undefined
  tag?: string | undefined
  q?: string | undefined
  year?: number | undefined
}

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown) =>
    words.find((word) => word === value)

const idOrNone = (value: unknown) => (value === 'none' ? value : readId(value))

/** Reads the address; anything else in it is ignored. */
export function readSearch(search: Record<string, unknown>): ReportSearch {
  const { currency, year } = search
  return given<ReportSearch>({
    report: oneOf(kinds)(search.report),
    period: oneOf(presets)(search.period),
    from: readDay(search.from),
    to: readDay(search.to),
    currency:
      typeof currency === 'string' && (currency === eachCurrency || isCurrency(currency))
        ? currency
        : undefined,
    rates: readDay(search.rates),
    compare: oneOf(['previous', 'year'] as const)(search.compare),
    by: oneOf(['month', 'year'] as const)(search.by),
    account: readId(search.account),
    category: idOrNone(search.category),
    member: idOrNone(search.member),
    tag: readWords(search.tag),
    q: readWords(search.q),
    year: typeof year === 'number' && year >= 1900 && year <= 2200 ? Math.trunc(year) : undefined,
  })
}

/** As it is kept under a name, and back. */
export const toParameters = (search: ReportSearch): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined ? [] : [[stored[name] ?? name, [String(value)]]],
    ),
  )

export const fromParameters = (parameters: Record<string, readonly string[]>): ReportSearch =>
  readSearch(
    Object.fromEntries(
      Object.entries(parameters).map(([name, [value]]) => [
        shown[name] ?? name,
        name === 'year' ? Number(value) : value,
      ]),
    ),
  )

// In a ledger that is restored elsewhere, ids under the server's names follow.
const stored: Readonly<Record<string, string>> = {
  account: 'accountId',
  category: 'categoryId',
  member: 'memberId',
}
const shown: Readonly<Record<string, string>> = {
  accountId: 'account',
  categoryId: 'category',
  memberId: 'member',
}
