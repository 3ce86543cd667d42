import { sumMoney, type Money } from '@/lib/money'
import type { Detail, Draft, Edits } from './queries'

export type Part = { key: number; categoryId: string | null; amount: Money | undefined; note: string }

/** What stands in the form; empty is what nobody knows yet. */
export type Form = {
  payee: string
  date: string | undefined
  amount: Money | undefined
  accountId: string | undefined
  note: string
  /** One stands for the whole amount, several add up to it. */
  parts: readonly Part[]
}

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
  }
}

const sameMoney = (one: Money | null | undefined, other: Money | null | undefined) =>
  one?.minorUnits === other?.minorUnits && one?.currency === other?.currency

/** What the parts leave of the amount; undefined while one of them is no amount. */
export function remainingOf({ amount, parts }: Form): Money | undefined {
  if (!amount || parts.some((part) => part.amount?.currency !== amount.currency)) return undefined
  const sum = sumMoney(
    parts.flatMap((part) => part.amount ?? []),
    amount.currency,
  )
  return { ...amount, minorUnits: amount.minorUnits - sum.minorUnits }
}

/** Whether the parts are all of the amount, as they must be to be kept. */
export const isEven = (form: Form) => form.parts.length === 1 || remainingOf(form)?.minorUnits === 0

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

function partsOf({ amount, parts }: Form) {
  const [only] = parts
  // One part is the whole, whatever the amount was when it was read.
  const said = parts.length === 1 && only ? [{ ...only, amount }] : parts
  return said.flatMap((part) =>
    part.amount ? [{ amount: part.amount, categoryId: part.categoryId, note: part.note.trim() || null }] : [],
  )
}

function splitsOf(draft: Draft, form: Form): Pick<Edits, 'splits'> {
  const said = partsOf(form)
  if (said.length === 0 || !isEven(form)) return {}
  const same =
    said.length === draft.splits.length &&
    said.every((part, at) => {
      const known = draft.splits[at]
      // The amount of a single part follows the whole by itself.
      const sameAmount = said.length === 1 || sameMoney(part.amount, known?.amount)
      return sameAmount && part.categoryId === known?.categoryId && part.note === (known.note || null)
    })
  const nothing = draft.splits.length === 0 && said.every((part) => !part.categoryId && !part.note)
  return same || (nothing && said.length === 1) ? {} : { splits: said }
}

/** What a person said that the draft does not say yet; what does not add up is not said. */
export function editsOf(draft: Draft, form: Form): Edits {
  const payee = form.payee.trim()
  const note = form.note.trim()
  return {
    ...(form.accountId && form.accountId !== draft.accountId && { accountId: form.accountId }),
    ...(form.date && form.date !== draft.date && { date: form.date }),
    ...(form.amount && isEven(form) && !sameMoney(form.amount, draft.amount) && { amount: form.amount }),
    ...(payee && payee !== (draft.payee ?? '') && { payee }),
    ...(note !== (draft.note ?? '') && { note }),
    ...splitsOf(draft, form),
  }
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
