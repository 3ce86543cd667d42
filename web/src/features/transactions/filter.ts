import type { components, operations } from '@/lib/api/schema.gen'
import { isCurrency } from '@/lib/currency'
import { given, readDay, readId, readWords } from '@/lib/read-address'

type Status = components['schemas']['TransactionStatus']
type ApiFilter = components['schemas']['TransactionFilter']

export const statuses: readonly Status[] = ['pending', 'booked', 'reconciled']

/** What the address says about which transactions to show; what is absent does not limit. */
export type Filter = {
  account?: string | undefined
  /** An id, or `none` for what has no category. */
  category?: string | undefined
  from?: string | undefined
  to?: string | undefined
  flow?: 'in' | 'out' | undefined
  /** Minor units without a sign; the flow and the currency say of what. */
  min?: number | undefined
  max?: number | undefined
  currency?: string | undefined
  q?: string | undefined
  status?: Status | undefined
  review?: true | undefined
  /** The rows behind a figure of a report, in the server's words. */
  rows?: string | undefined
}

const code = (value: unknown) => (typeof value === 'string' && isCurrency(value) ? value : undefined)
const units = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** Reads the address; anything else in it is ignored. */
export function readFilter(search: Record<string, unknown>): Filter {
  return given<Filter>({
    account: readId(search.account),
    category: search.category === 'none' ? 'none' : readId(search.category),
    from: readDay(search.from),
    to: readDay(search.to),
    flow: search.flow === 'in' || search.flow === 'out' ? search.flow : undefined,
    min: units(search.min),
    max: units(search.max),
    currency: code(search.currency),
    q: readWords(search.q),
    status: statuses.find((status) => status === search.status),
    review: search.review === true || undefined,
    rows: typeof search.rows === 'string' && search.rows.length <= 6000 ? search.rows : undefined,
  })
}

function range({ flow, min, max }: Filter): { min?: number; max?: number } {
  if (flow === undefined && min === undefined && max === undefined) return {}
  if (flow === 'in') return { min: min ?? 1, ...(max === undefined ? {} : { max }) }
  // An amount without a direction means money out, as most are.
  return { max: 0 - (min ?? 1), ...(max === undefined ? {} : { min: 0 - max }) }
}

const lists = ['id', 'accountId', 'memberId', 'tag']
const words = ['from', 'to', 'currency', 'categoryId', 'q', 'status', 'merchant', 'flow']
const numbers = ['min', 'max']
const truths = ['exact', 'untagged', 'transfer', 'needsReview']

type Asked = Required<NonNullable<operations['listTransactions']['parameters']['query']>>
type Rows = Partial<
  Record<'id' | 'accountId' | 'memberId' | 'tag', string[]> &
    Record<'from' | 'to' | 'currency' | 'categoryId' | 'q' | 'merchant', string> &
    Pick<Asked, 'status' | 'flow'> &
    Record<'min' | 'max', number> &
    Record<'exact' | 'untagged' | 'transfer' | 'needsReview', boolean>
>

/** What a figure's query says; anything else in it is ignored. */
function rowsBehind(text: string): Rows {
  const query: Record<string, unknown> = {}
  const said = new URLSearchParams(text)
  for (const [name, value] of said) {
    if (lists.includes(name)) query[name] = said.getAll(name)
    if (words.includes(name)) query[name] = value
    if (numbers.includes(name) && /^-?\d+$/.test(value)) query[name] = Number(value)
    if (truths.includes(name)) query[name] = value === 'true'
  }
  return query
}

/** The same filter in the server's words, where money out is negative. */
export function toQuery(filter: Filter) {
  const { account, category, from, to, currency, q, status, review, rows } = filter
  return {
    ...(rows ? rowsBehind(rows) : {}),
    ...(account ? { accountId: [account] } : {}),
    ...(category ? { categoryId: category } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(currency ? { currency } : {}),
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(review ? { needsReview: true } : {}),
    ...range(filter),
  } satisfies ApiFilter
}

/** The other way round, for a filter that was kept in the server's words. */
export function fromQuery(query: ApiFilter): Filter {
  const { accountId, categoryId, from, to, min, max, currency, q, status, needsReview } = query
  const comesIn = typeof min === 'number' && min >= 0
  const goesOut = typeof max === 'number' && max <= 0 && !comesIn
  const [least, most] = comesIn ? [min, max] : goesOut ? [0 - max, min == null ? undefined : 0 - min] : []
  return readFilter({
    account: accountId?.[0],
    category: categoryId,
    from,
    to,
    flow: comesIn ? 'in' : goesOut ? 'out' : undefined,
    min: least === 1 ? undefined : least,
    max: most,
    currency,
    q,
    status,
    review: needsReview,
  })
}

/** Whether a kept filter says nothing that this screen has no field for. */
export function isReadable(query: ApiFilter): boolean {
  const said = Object.entries(query).filter(([, value]) => value !== null && value !== undefined)
  const read: Record<string, unknown> = toQuery(fromQuery(query))
  return said.every(([name, value]) => JSON.stringify(read[name]) === JSON.stringify(value))
}

export const isFiltered = (filter: Filter) => Object.values(filter).some((value) => value !== undefined)

/** How many filters stand behind the button that opens them. */
export function countFilters({ from, to, flow, min, max, status, review }: Filter): number {
  const amounts = flow ?? min ?? max
  return [from ?? to, amounts, status, review].filter((value) => value !== undefined).length
}
