import { useTranslation } from 'react-i18next'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import type { Mapping } from './queries'

const orders = ['dayMonthYear', 'monthDayYear', 'yearMonthDay'] as const
const delimiters = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const

type FormatProps = { mapping: Mapping; onChange: (part: Partial<Mapping>) => void }

type ChoiceProps = {
  label: string
  value: string | undefined
  options: readonly (readonly [value: string, name: string])[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

/** How the file writes days and amounts. */
export function ColumnFormat({ mapping, onChange }: FormatProps) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-3 min-[28rem]:grid-cols-2">
      <Choice
        label={t('imports.format.dateOrder')}
        value={mapping.dateOrder}
        options={orders.map((order) => [order, t(`imports.format.${order}`)])}
        onChange={(value) => onChange({ dateOrder: orders.find((order) => order === value) })}
      />
      <Choice
        label={t('imports.format.decimal')}
        value={mapping.decimalSeparator}
        options={[
          [',', t('imports.format.decimalComma')],
          ['.', t('imports.format.decimalPoint')],
        ]}
        onChange={(decimalSeparator) => onChange({ decimalSeparator })}
      />
      <Choice
        label={t('imports.format.delimiter')}
        value={mapping.delimiter}
        options={delimiters.map(([character, name]) => [character, t(`imports.format.${name}`)])}
        onChange={(delimiter) => onChange({ delimiter })}
      />
      <Field label={t('imports.format.headerRow')}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            max={200}
            value={mapping.headerRow ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ headerRow: value === '' ? null : Math.max(1, Number(value)) })
            }
          />
        )}
      </Field>
      <Checkbox
        className="min-[28rem]:col-span-2"
        label={t('imports.format.invert')}
        checked={mapping.invertSign ?? false}
        onChange={({ target }) => onChange({ invertSign: target.checked })}
      />
    </div>
  )
}
