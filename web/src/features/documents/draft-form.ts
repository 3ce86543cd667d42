import { parseMoney, sumMoney, toDecimal, type Money } from '@/lib/money'
import { linesOf, type Line } from './lines'
import type { Detail, Draft } from './queries'

export type Part = { key: number; categoryId: string | null; amount: Money | undefined; note: string }

export const partNames = ['tax', 'tip', 'discount'] as const

/** What stands in the form; empty is what nobody knows yet. */
export type Form = {
  payee: string
  date: string | undefined
  amount: Money | undefined
  accountId: string | undefined
  note: string
  /** One stands for the whole amount, several add up to it. */
  parts: readonly Part[]
  /** A person divided the amount; else the parts follow from what was bought. */
  partsSaid: boolean
  /** Of the document's own amounts. */
  currency: string | undefined
  lines: readonly Line[]
} & Record<(typeof partNames)[number], Money | undefined>

let lastKey = 0

export function newPart(values: Partial<Omit<Part, 'key'>> = {}): Part {
  lastKey += 1
  return { categoryId: null, amount: undefined, note: '', ...values, key: lastKey }
}

export function formOf(draft: Draft): Form {
  const parts = draft.splits.map(({ categoryId, amount, note }) =>
    newPart({ categoryId, amount, note: note ?? '' }),
  )
  return {
    payee: draft.payee ?? '',
    date: draft.date ?? undefined,
    amount: draft.amount ?? undefined,
    accountId: draft.accountId ?? undefined,
    note: draft.note ?? '',
    parts: parts.length > 0 ? parts : [newPart()],
    partsSaid: draft.edited.includes('Splits'),
    currency: draft.currency ?? draft.amount?.currency,
    tax: draft.tax ?? undefined,
    tip: draft.tip ?? undefined,
    discount: draft.discount ?? undefined,
    lines: linesOf(draft),
  }
}

export const sameMoney = (one: Money | null | undefined, other: Money | null | undefined) =>
  one?.minorUnits === other?.minorUnits && one?.currency === other?.currency

const restated = <Known extends Money | undefined>(
  amount: Known,
  currency: string,
): Known | Money | undefined =>
  amount && amount.currency !== currency ? parseMoney(toDecimal(amount), currency, 'en-US') : amount

/** The same digits in another currency: of the document's own amounts, and of one that has not been said apart. */
export function inCurrency(form: Form, currency: string): Form {
  const own = form.amount?.currency === form.currency
  return {
    ...form,
    currency,
    amount: own ? restated(form.amount, currency) : form.amount,
    parts: form.parts.map((part) => (own ? { ...part, amount: restated(part.amount, currency) } : part)),
    tax: restated(form.tax, currency),
    tip: restated(form.tip, currency),
    discount: restated(form.discount, currency),
    lines: form.lines.map((line) => ({ ...line, amount: restated(line.amount, currency) })),
  }
}

/** With what the server made of what was said: the parts that follow, and where new lines were filed. */
export function adopted(form: Form, draft: Draft): Form {
  const fresh = formOf(draft)
  const sameParts =
    form.parts.length === fresh.parts.length &&
    form.parts.every((part, at) => {
      const known = fresh.parts[at]
      return part.categoryId === known?.categoryId && sameMoney(part.amount, known.amount)
    })
  const filed = form.lines.map((line, at) => {
    const known = fresh.lines[at]
    const same = known && line.categoryId === null && known.description === line.description.trim()
    return same ? { ...line, categoryId: known.categoryId } : line
  })
  return { ...form, lines: filed, parts: form.partsSaid || sameParts ? form.parts : fresh.parts }
}

/** What the parts leave of the amount; undefined while one of them is no amount. */
export function remainingOf({ amount, parts }: Form): Money | undefined {
  if (!amount || parts.some((part) => part.amount?.currency !== amount.currency)) return undefined
  const sum = sumMoney(
    parts.flatMap((part) => part.amount ?? []),
    amount.currency,
  )
  return { ...amount, minorUnits: amount.minorUnits - sum.minorUnits }
}

/** Whether the parts are all of the amount, as those of a person must be to be kept. */
export const isEven = (form: Form) =>
  !form.partsSaid || form.parts.length === 1 || remainingOf(form)?.minorUnits === 0

/** What it still lacks to become a transaction of its own, in the currency of its account. */
export function lacking(form: Form, currency: string): readonly FieldName[] {
  const { accountId, date, amount } = form
  return fieldNames.filter(
    (name) =>
      (name === 'account' && !accountId) ||
      (name === 'date' && !date) ||
      (name === 'amount' && amount?.currency !== currency),
  )
}

export const fieldNames = ['payee', 'date', 'amount', 'account', 'category', 'note'] as const
export type FieldName = (typeof fieldNames)[number]

/** Below this a person looks at it first. */
export const sureEnough = 0.85

/** How sure each field is, 0–1: what a person said is, and what is missing is not at all. */
export function surenessOf({ document, draft, reading }: Detail): Record<FieldName, number> {
  const said = (member: string) => draft.edited.includes(member)
  const read = (found: { confidence: number } | null | undefined) => found?.confidence ?? 1
  const least = draft.splits.map(({ categoryId, confidence }) => (categoryId ? (confidence ?? 1) : 0))
  return {
    payee: said('Payee') ? 1 : draft.payee ? read(reading?.issuer) : 0,
    date: said('Date') ? 1 : draft.date ? read(reading?.date) : 0,
    amount:
      said('Amount') || (draft.amount && document.isProved) ? 1 : draft.amount ? read(reading?.total) : 0,
    account: draft.accountId ? 1 : 0,
    category: said('Splits') ? 1 : draft.splits.length > 0 ? Math.min(...least) : 0,
    note: 1,
  }
}

/** The doubtful ones first, the least sure of them at the top; the others as they always stand. */
export function inOrderOfDoubt(sureness: Record<FieldName, number>): readonly FieldName[] {
  const doubtful = fieldNames.filter((name) => sureness[name] < sureEnough)
  return [
    ...doubtful.toSorted((one, other) => sureness[one] - sureness[other]),
    ...fieldNames.filter((name) => !doubtful.includes(name)),
  ]
}
