import type { Account } from '@/lib/api/accounts'
import { today } from '@/lib/dates'
import type { Money } from '@/lib/money'
import type { NewTransaction, Transaction, TransactionEdit } from './queries'
import { readTags } from './tags'

export type Part = { key: string; categoryId: string | null; amount: Money | undefined; note: string }

/** A transaction while it is being written; amounts are without the sign that the flow gives them. */
export type Form = {
  accountId: string
  date: string
  flow: 'in' | 'out'
  amount: Money | undefined
  payee: string
  note: string
  tags: string
  status: Transaction['status']
  parts: readonly Part[]
}

const signed = (money: Money, flow: Form['flow']): Money => ({
  ...money,
  minorUnits: flow === 'out' ? -money.minorUnits : money.minorUnits,
})

let keys = 0
export const newPart = (part: Partial<Part> = {}): Part => {
  keys += 1
  return { key: String(keys), categoryId: null, amount: undefined, note: '', ...part }
}

export function emptyForm(account: Account | undefined): Form {
  return {
    accountId: account?.id ?? '',
    date: today(),
    flow: 'out',
    amount: undefined,
    payee: '',
    note: '',
    tags: '',
    status: 'booked',
    parts: [newPart()],
  }
}

export function formOf(row: Transaction): Form {
  const flow = row.amount.minorUnits > 0 ? 'in' : 'out'
  return {
    accountId: row.accountId,
    date: row.date,
    flow,
    amount: signed(row.amount, flow),
    payee: row.payee ?? '',
    note: row.note ?? '',
    tags: row.tags.join(', '),
    status: row.status,
    parts: row.splits.map(({ categoryId, amount, note }) =>
      newPart({ categoryId, amount: signed(amount, flow), note: note ?? '' }),
    ),
  }
}

/** What is not under a part yet; undefined while an amount is missing. */
export function remainingOf({ amount, parts }: Form): Money | undefined {
  if (!amount) return undefined
  const given = parts.reduce((sum, part) => sum + BigInt(part.amount?.minorUnits ?? 0), 0n)
  return { ...amount, minorUnits: Number(BigInt(amount.minorUnits) - given) }
}

export const addsUp = (form: Form) =>
  form.parts.length === 1 ||
  (form.parts.every(({ amount }) => amount !== undefined && amount.minorUnits !== 0) &&
    remainingOf(form)?.minorUnits === 0)

export const isComplete = (form: Form) =>
  form.accountId !== '' && form.date !== '' && form.amount !== undefined && addsUp(form)

const splitsOf = ({ parts, flow }: Form) =>
  parts.flatMap(({ categoryId, amount, note }) =>
    amount ? [{ categoryId, amount: signed(amount, flow), note: note.trim() || null }] : [],
  )

/** What to send for a new transaction; call it only for a complete form. */
export function entryOf(form: Form): NewTransaction {
  const { accountId, date, amount, payee, note, tags, status, flow, parts } = form
  return {
    accountId,
    date,
    amount: signed(amount ?? { minorUnits: 0, currency: '' }, flow),
    payee: payee.trim() || null,
    note: note.trim() || null,
    tags: readTags(tags),
    status,
    ...(parts.length > 1 ? { splits: splitsOf(form) } : { categoryId: parts[0]?.categoryId ?? null }),
  }
}

/** Only what differs, so that a field nobody touched keeps who decided it. */
export function editOf(row: Transaction, form: Form): TransactionEdit {
  const before = formOf(row)
  const amount = form.amount ? signed(form.amount, form.flow) : row.amount
  const shape = ({ parts }: Form) =>
    JSON.stringify(parts.map(({ categoryId, amount: part, note }) => [categoryId, part?.minorUnits, note]))
  const oneBefore = row.splits.length === 1
  const oneNow = form.parts.length === 1
  const category = form.parts[0]?.categoryId ?? null
  const sameParts =
    oneBefore && oneNow ? category === before.parts[0]?.categoryId : shape(before) === shape(form)
  const divided = oneNow ? { categoryId: category } : { splits: splitsOf(form) }
  return {
    ...(form.accountId !== row.accountId ? { accountId: form.accountId } : {}),
    ...(form.date !== row.date ? { date: form.date } : {}),
    ...(amount.minorUnits !== row.amount.minorUnits ? { amount } : {}),
    ...(form.payee !== before.payee ? { payee: form.payee.trim() || null } : {}),
    ...(form.note !== before.note ? { note: form.note.trim() || null } : {}),
    ...(form.tags !== before.tags ? { tags: readTags(form.tags) } : {}),
    ...(form.status !== row.status ? { status: form.status } : {}),
    ...(sameParts ? {} : divided),
  }
}
