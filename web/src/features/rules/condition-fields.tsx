import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '@/ui/button'
import { Select } from '@/ui/select'
import { ConditionValue } from './condition-value'
import { newCondition, operators, ruleFields, type Draft, type DraftCondition } from './draft'
import type { RuleField, RuleOperator } from './queries'

type ConditionFieldsProps = { draft: Draft; onChange: (change: Partial<Draft>) => void }

const most = 20

/** When the rule holds. */
export function ConditionFields({ draft, onChange }: ConditionFieldsProps) {
  const { t } = useTranslation()
  const { conditions, match } = draft
  const change = (key: string, next: Partial<DraftCondition>) =>
    onChange({ conditions: conditions.map((old) => (old.key === key ? { ...old, ...next } : old)) })
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium">{t('rules.editor.when')}</legend>
      {conditions.length > 1 ? (
        <Select
          aria-label={t('rules.editor.match')}
          value={match}
          onChange={(event) => onChange({ match: event.target.value === 'any' ? 'any' : 'all' })}
        >
          <option value="all">{t('rules.match.all')}</option>
          <option value="any">{t('rules.match.any')}</option>
        </Select>
      ) : null}
      {conditions.map((condition, index) => (
        <ConditionRow
          key={condition.key}
          condition={condition}
          name={t('rules.editor.condition', { number: index + 1 })}
          onChange={(next) => change(condition.key, next)}
          onRemove={
            conditions.length > 1
              ? () => onChange({ conditions: conditions.filter(({ key }) => key !== condition.key) })
              : undefined
          }
        />
      ))}
      {conditions.length < most ? (
        <Button
          size="sm"
          className="self-start"
          onClick={() => onChange({ conditions: [...conditions, newCondition()] })}
        >
          <Plus aria-hidden className="size-4" />
          {t('rules.editor.addCondition')}
        </Button>
      ) : null}
    </fieldset>
  )
}

type ConditionRowProps = {
  condition: DraftCondition
  name: string
  onChange: (next: Partial<DraftCondition>) => void
  onRemove: (() => void) | undefined
}

function ConditionRow({ condition, name, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation()
  const { field, operator, value, upperValue } = condition
  return (
    <div
      role="group"
      aria-label={name}
      className="flex items-start gap-1 rounded-lg bg-sunken/60 p-2 sm:items-center"
    >
      <div className="grid min-w-0 grow gap-2 sm:grid-cols-[10rem_11rem_minmax(0,1fr)]">
        <Select
          aria-label={t('rules.editor.field')}
          value={field}
          onChange={(event) =>
            onChange({ ...newCondition(event.target.value as RuleField), key: condition.key })
          }
        >
          {ruleFields.map((one) => (
            <option key={one} value={one}>
              {t(`rules.field.${one}`)}
            </option>
          ))}
        </Select>
        {field === 'direction' || field === 'installment' ? null : (
          <Comparison condition={condition} onChange={onChange} />
        )}
        <div className="flex min-w-0 items-center gap-2 *:min-w-0 *:grow sm:last:col-start-3">
          <ConditionValue
            key={field}
            condition={condition}
            label={t('rules.editor.value')}
            value={value}
            onChange={(next) => onChange({ value: next })}
          />
          {operator === 'between' ? (
            <>
              <span aria-hidden className="grow-0! text-center text-muted">
                –
              </span>
              <ConditionValue
                key={`${field}-upper`}
                condition={condition}
                label={t('rules.editor.upper')}
                value={upperValue}
                onChange={(next) => onChange({ upperValue: next })}
              />
            </>
          ) : null}
        </div>
      </div>
      {onRemove ? (
        <IconButton label={t('rules.editor.remove', { part: name })} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      ) : null}
    </div>
  )
}

/** How it is compared, and whether that is to hold or not. */
function Comparison({ condition, onChange }: Pick<ConditionRowProps, 'condition' | 'onChange'>) {
  const { t } = useTranslation()
  const known = operators[condition.field]
  return (
    <Select
      aria-label={t('rules.editor.comparison')}
      value={`${condition.not ? 'not' : 'is'}.${condition.operator}`}
      onChange={(event) => {
        const [sense, operator] = event.target.value.split('.')
        onChange({ not: sense === 'not', operator: operator as RuleOperator })
      }}
    >
      {(['is', 'not'] as const).flatMap((sense) =>
        known.map((operator) => (
          <option key={sense + operator} value={`${sense}.${operator}`}>
            {t(`rules.comparison.${sense}.${operator}`)}
          </option>
        )),
      )}
    </Select>
  )
}
