import { useTranslation } from 'react-i18next'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'

type PhoneColumnProps = {
  months: readonly string[]
  interval: 'month' | 'year'
  value: string | undefined
  onChange: (month: string | undefined) => void
}

/** A phone has room for one figure beside a name: the total, or that of one month. */
export function PhoneColumn({ months, interval, value, onChange }: PhoneColumnProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <div className="sm:hidden print:hidden">
      <Field label={t('reports.column.shown')}>
        {(control) => (
          <Select
            {...control}
            value={value ?? ''}
            onChange={(event) => onChange(event.target.value || undefined)}
          >
            <option value="">{t('reports.column.total')}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {interval === 'year' ? month.slice(0, 4) : formatMonth(month, locale)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  )
}
