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

/** How the file writes days and amounts. */
export function ColumnFormat({ mapping, onChange }: FormatProps) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-3 min-[28rem]:grid-cols-2">
      <Field label={t('imports.format.dateOrder')}>
        {(control) => (
          <Select
            {...control}
            value={mapping.dateOrder}
            onChange={({ target }) => onChange({ dateOrder: orders.find((order) => order === target.value) })}
          >
            {orders.map((order) => (
              <option key={order} value={order}>
                {t(`imports.format.${order}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('imports.format.decimal')}>
        {(control) => (
          <Select
            {...control}
            value={mapping.decimalSeparator}
            onChange={({ target }) => onChange({ decimalSeparator: target.value })}
          >
            <option value=",">{t('imports.format.decimalComma')}</option>
            <option value=".">{t('imports.format.decimalPoint')}</option>
          </Select>
        )}
      </Field>
      <Field label={t('imports.format.delimiter')}>
        {(control) => (
          <Select
            {...control}
            value={mapping.delimiter}
            onChange={({ target }) => onChange({ delimiter: target.value })}
          >
            {delimiters.map(([character, name]) => (
              <option key={name} value={character}>
                {t(`imports.format.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('imports.format.headerRow')}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            max={200}
            value={mapping.headerRow ?? ''}
            onChange={({ target }) =>
              onChange({ headerRow: target.value === '' ? null : Math.max(1, Number(target.value)) })
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
