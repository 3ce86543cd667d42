import type { Money } from '@/lib/money'
import type { Goal, GoalEdit, NewGoal } from './queries'

/** A goal while it is being written. */
export type Draft = {
  kind: Goal['kind']
  name: string
  currency: string
  target: Money | undefined
  dueOn: string | undefined
  recurrence: Goal['recurrence']
  priority: number
  colour: string
  icon: string
  note: string
  accountIds: readonly string[]
  incomeCategoryIds: readonly string[]
  /** Of a year, in percent. */
  rate: number | undefined
  minimumPayment: Money | undefined
}

export const colours = [
  '#0F766E',
  '#3A7CA5',
  '#8E5BD0',
  '#C2478F',
  '#E4572E',
  '#B8860B',
  '#6B8E3D',
  '#4C6FD9',
]
export const icons = [
  'target',
  'piggy-bank',
  'plane',
  'house',
  'car',
  'graduation-cap',
  'shield',
  'gift',
  'credit-card',
  'landmark',
  'laptop',
  'baby',
]

export const draftOf = (goal: Goal | undefined, currency: string): Draft => ({
  kind: goal?.kind ?? 'saving',
  name: goal?.name ?? '',
  currency: goal?.target.currency ?? currency,
  target: goal?.target,
  dueOn: goal?.firstDueOn ?? undefined,
  recurrence: goal?.recurrence ?? 'oneTime',
  priority: goal?.priority ?? 3,
  colour: goal?.colour ?? '#0F766E',
  icon: goal?.icon ?? 'target',
  note: goal?.note ?? '',
  accountIds: goal?.accountIds ?? [],
  incomeCategoryIds: goal?.incomeCategoryIds ?? [],
  rate: goal?.rateBasisPoints == null ? undefined : goal.rateBasisPoints / 100,
  minimumPayment: goal?.minimumPayment ?? undefined,
})

export const isWhole = ({ name, target, recurrence, dueOn }: Draft) =>
  name.trim() !== '' && (target?.minorUnits ?? 0) > 0 && (recurrence === 'oneTime' || dueOn !== undefined)

/** What is said of both a new goal and one that is there. */
const common = (draft: Draft) => ({
  name: draft.name.trim(),
  dueOn: draft.dueOn ?? null,
  recurrence: draft.recurrence,
  priority: draft.priority,
  colour: draft.colour,
  icon: draft.icon,
  note: draft.note.trim() || null,
  accountIds: [...draft.accountIds],
  incomeCategoryIds: [...draft.incomeCategoryIds],
  ...(draft.kind === 'debt' && {
    rateBasisPoints: draft.rate === undefined ? null : Math.round(draft.rate * 100),
    minimumPayment: draft.minimumPayment ?? null,
  }),
})

const targetOf = ({ target, currency }: Draft): Money => ({ minorUnits: target?.minorUnits ?? 0, currency })

export const newOf = (draft: Draft): NewGoal => ({
  kind: draft.kind,
  target: targetOf(draft),
  ...common(draft),
})

export const editOf = (draft: Draft): GoalEdit => ({ target: targetOf(draft), ...common(draft) })
