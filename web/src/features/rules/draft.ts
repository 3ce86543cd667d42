import type { Money } from '@/lib/money'
import type { Condition, RuleField, RuleOperator, RuleRequest } from './queries'

export type DraftCondition = {
  key: string
  field: RuleField
  operator: RuleOperator
  not: boolean
  /** As the server reads it: a decimal point, YYYY-MM-DD, an id. Empty while nothing readable stands there. */
  value: string
  upperValue: string
}

export type DraftPart = {
  key: string
  categoryId: string | null
  kind: 'share' | 'amount' | 'rest'
  /** Percent as typed. */
  share: string
  amount: Money | undefined
  note: string
}

/** A rule while it is being written. */
export type Draft = {
  name: string
  match: 'all' | 'any'
  conditions: readonly DraftCondition[]
  categoryId: string | null
  /** Empty where the rule sets one category or none. */
  parts: readonly DraftPart[]
  payee: string
  tags: string
  note: string
  transfer: boolean
  ignore: boolean
  stop: boolean
  enabled: boolean
}

const texts: readonly RuleOperator[] = ['contains', 'equals', 'regex']
const ranges: readonly RuleOperator[] = ['equals', 'between', 'atLeast', 'atMost']
const only: readonly RuleOperator[] = ['equals']

/** What each field can be compared by; the first is the usual one. */
export const operators: Record<RuleField, readonly RuleOperator[]> = {
  text: texts,
  payee: texts,
  note: texts,
  source: texts,
  amount: ranges,
  date: ranges,
  dayOfMonth: ranges,
  account: only,
  currency: only,
  direction: only,
  installment: only,
}

export const ruleFields = Object.keys(operators) as RuleField[]

const startingValues: Partial<Record<RuleField, string>> = { direction: 'out', installment: 'true' }

let lastKey = 0
const newKey = () => {
  lastKey += 1
  return String(lastKey)
}

export function newCondition(field: RuleField = 'text'): DraftCondition {
  const operator = operators[field][0] ?? 'equals'
  const value = startingValues[field] ?? ''
  return { key: newKey(), field, operator, not: false, value, upperValue: '' }
}

export const newPart = (kind: DraftPart['kind'], share = ''): DraftPart => ({
  key: newKey(),
  categoryId: null,
  kind,
  share,
  amount: undefined,
  note: '',
})

export const newDraft = (): Draft => ({
  name: '',
  match: 'all',
  conditions: [newCondition()],
  categoryId: null,
  parts: [],
  payee: '',
  tags: '',
  note: '',
  transfer: false,
  ignore: false,
  stop: true,
  enabled: true,
})

type Written = Partial<RuleRequest> & { conditions: readonly Condition[] }

/** A rule as the server has it, or a suggestion, ready to be edited. */
export function draftOf(rule: Written): Draft {
  return {
    ...newDraft(),
    name: rule.name ?? '',
    match: rule.match ?? 'all',
    conditions: rule.conditions.map((condition) => ({
      key: newKey(),
      field: condition.field,
      operator: condition.operator,
      not: condition.not,
      value: condition.value,
      upperValue: condition.upperValue ?? '',
    })),
    categoryId: rule.categoryId ?? null,
    parts: (rule.parts ?? []).map((part) => ({
      key: newKey(),
      categoryId: part.categoryId ?? null,
      kind: part.amount ? 'amount' : part.basisPoints ? 'share' : 'rest',
      share: part.basisPoints ? String(part.basisPoints / 100) : '',
      amount: part.amount ?? undefined,
      note: part.note ?? '',
    })),
    payee: rule.payee ?? '',
    tags: (rule.tags ?? []).join(', '),
    note: rule.note ?? '',
    transfer: rule.transfer ?? false,
    ignore: rule.ignore ?? false,
    stop: rule.stop ?? true,
    enabled: rule.enabled ?? true,
  }
}

/** Hundredths of a percent; undefined when it is no share. */
export function basisPointsOf(share: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(share.trim())
  if (!match) return undefined
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return points >= 1 && points <= 10_000 ? points : undefined
}

const isComplete = ({ operator, value, upperValue }: DraftCondition) =>
  value.trim() !== '' && (operator !== 'between' || upperValue.trim() !== '')

function readTags(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,\s]+/)
        .map((tag) => tag.replace(/^#+/, '').toLowerCase())
        .filter(Boolean),
    ),
  ]
}

/** Whether the parts divide every amount; undefined while one of them cannot be read. */
export function partsAddUp(parts: readonly DraftPart[]): boolean | undefined {
  const shares = parts.filter(({ kind }) => kind === 'share').map(({ share }) => basisPointsOf(share))
  const amounts = parts.filter(({ kind }) => kind === 'amount').map(({ amount }) => amount?.minorUnits ?? 0)
  if (shares.includes(undefined) || amounts.some((units) => units <= 0)) return undefined
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0)
  const rests = parts.filter(({ kind }) => kind === 'rest').length
  return parts.length > 1 && (rests === 0 ? sum === 10_000 : rests === 1 && sum < 10_000)
}

/** What the server is asked or told; undefined while the draft cannot be understood. */
export function toRequest(draft: Draft, fallbackName: string): RuleRequest | undefined {
  const conditions = draft.conditions.filter(isComplete)
  if (conditions.length === 0 || (draft.parts.length > 0 && !draft.ignore && !partsAddUp(draft.parts)))
    return undefined
  const { ignore } = draft
  return {
    name: draft.name.trim() || fallbackName,
    match: draft.match,
    conditions: conditions.map(({ field, operator, value, upperValue, not }) => ({
      field,
      operator,
      value: value.trim(),
      upperValue: operator === 'between' ? upperValue.trim() : null,
      not,
    })),
    categoryId: ignore || draft.parts.length > 0 ? null : draft.categoryId,
    parts: ignore
      ? []
      : draft.parts.map((part) => ({
          categoryId: part.categoryId,
          basisPoints: part.kind === 'share' ? (basisPointsOf(part.share) ?? null) : null,
          amount: part.kind === 'amount' ? (part.amount ?? null) : null,
          note: part.note.trim() || null,
        })),
    payee: ignore ? null : draft.payee.trim() || null,
    tags: ignore ? [] : readTags(draft.tags),
    note: ignore ? null : draft.note.trim() || null,
    transfer: !ignore && draft.transfer,
    ignore,
    stop: draft.stop,
    enabled: draft.enabled,
  }
}

/** Whether a rule does something, so that it can be saved. */
export const doesSomething = (rule: RuleRequest): boolean =>
  rule.ignore ||
  rule.transfer ||
  Boolean(rule.categoryId ?? rule.payee ?? rule.note) ||
  (rule.parts?.length ?? 0) > 0 ||
  (rule.tags?.length ?? 0) > 0
