import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import type { FieldsProps } from './goal-fields'

/** What a debt costs; without that it is in no plan. */
export function TermFields({ draft, problem, onChange }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('goals.field.rate')} error={problem('rateBasisPoints')}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            max={10_000}
            step={0.01}
            value={draft.rate ?? ''}
            onChange={(event) =>
              onChange({
                ...draft,
                rate: Number.isNaN(event.target.valueAsNumber) ? undefined : event.target.valueAsNumber,
              })
            }
          />
        )}
      </Field>
      <Field label={t('goals.field.minimum')} error={problem('minimumPayment')}>
        {(control) => (
          <MoneyInput
            {...control}
            currency={draft.currency}
            value={draft.minimumPayment}
            onChange={(minimumPayment) => onChange({ ...draft, minimumPayment })}
          />
        )}
      </Field>
    </div>
  )
}
