import { useTranslation } from 'react-i18next'
import { Field } from './field'
import { Input } from './input'

export type Cycle = { closingDay?: number; dueDay?: number }

type CardCycleProps = {
  cycle: Cycle
  onChange: (cycle: Cycle) => void
  problem: (field: string) => string | undefined
}

/** The days of the month on which a card's bill closes and is due. */
export function CardCycle({ cycle, onChange, problem }: CardCycleProps) {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-2 gap-4">
      {(['closingDay', 'dueDay'] as const).map((field) => (
        <Field key={field} label={t(`ui.cycle.${field}`)} error={problem(field)}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              max={31}
              value={cycle[field] ?? ''}
              onChange={(event) =>
                onChange({
                  ...cycle,
                  [field]: event.target.value ? event.target.valueAsNumber : undefined,
                })
              }
            />
          )}
        </Field>
      ))}
    </div>
  )
}
