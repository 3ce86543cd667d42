import { useTranslation } from 'react-i18next'
import type { useFieldProblem } from '@/lib/problem'
import { CurrencySelect } from '@/ui/code-select'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { Select } from '@/ui/select'
import type { Draft } from './draft'
import { LinkFields } from './link-fields'
import { LookFields } from './look-fields'
import { TermFields } from './term-fields'

export type FieldsProps = {
  draft: Draft
  isNew: boolean
  problem: ReturnType<typeof useFieldProblem>
  onChange: (draft: Draft) => void
}

const kinds = ['saving', 'spending', 'debt'] as const
const recurrences = ['oneTime', 'weekly', 'biweekly', 'monthly', 'quarterly', 'semiannual', 'yearly'] as const
const ranks = ['first', 'high', 'normal', 'low', 'last'] as const

export function GoalFields(props: FieldsProps) {
  const { t } = useTranslation()
  const { draft, isNew, problem, onChange } = props
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  return (
    <>
      {isNew ? (
        <Field label={t('goals.field.kind')}>
          {(control) => (
            <Select
              {...control}
              value={draft.kind}
              onChange={(event) => set({ kind: event.target.value as Draft['kind'] })}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`goals.kind.${kind}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Field label={t('goals.field.name')} error={problem('name')}>
        {(control) => (
          <Input
            {...control}
            data-first
            required
            maxLength={100}
            value={draft.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t(draft.kind === 'debt' ? 'goals.field.owed' : 'goals.field.target')}
          error={problem('target')}
        >
          {(control) => (
            <MoneyInput
              {...control}
              currency={draft.currency}
              value={draft.target}
              onChange={(target) => set({ target })}
            />
          )}
        </Field>
        <Field label={t('goals.field.currency')}>
          {(control) => (
            <CurrencySelect
              {...control}
              label={t('goals.field.currency')}
              value={draft.currency}
              onChange={(currency) =>
                set({
                  currency,
                  target: draft.target && { ...draft.target, currency },
                  minimumPayment: undefined,
                })
              }
            />
          )}
        </Field>
        <Field label={t('goals.field.due')} error={problem('dueOn')}>
          {(control) => (
            <DateInput
              {...control}
              required={draft.recurrence !== 'oneTime'}
              value={draft.dueOn}
              onChange={(dueOn) => set({ dueOn })}
            />
          )}
        </Field>
        <Field label={t('goals.field.recurrence')}>
          {(control) => (
            <Select
              {...control}
              value={draft.recurrence}
              onChange={(event) => set({ recurrence: event.target.value as Draft['recurrence'] })}
            >
              {recurrences.map((one) => (
                <option key={one} value={one}>
                  {t(`goals.recurrence.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('goals.field.priority')}>
          {(control) => (
            <Select
              {...control}
              value={draft.priority}
              onChange={(event) => set({ priority: Number(event.target.value) })}
            >
              {ranks.map((rank, index) => (
                <option key={rank} value={index + 1}>
                  {t(`goals.rank.${rank}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {draft.kind === 'debt' ? <TermFields {...props} /> : null}
      <LookFields {...props} />
      <LinkFields {...props} />
    </>
  )
}
