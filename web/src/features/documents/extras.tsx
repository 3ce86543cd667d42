import { useTranslation } from 'react-i18next'
import { CurrencySelect } from '@/ui/code-select'
import { Field } from '@/ui/field'
import { MoneyInput } from '@/ui/money-input'
import { partNames, type Form } from './draft-form'

type ExtrasProps = { form: Form; currency: string; onChange: (change: Partial<Form>) => void }

/** What stands beside the items and makes the total with them, and the currency of it all. */
export function Extras({ form, currency, onChange }: ExtrasProps) {
  const { t } = useTranslation()
  return (
    <div className="grid grid-cols-1 gap-3 rounded-lg bg-sunken/60 p-2 sm:grid-cols-2">
      {partNames.map((name) => (
        <div key={name} data-mark={name}>
          <Field label={t(`documents.mark.${name}`)}>
            {(control) => (
              <MoneyInput
                {...control}
                key={currency}
                currency={currency}
                value={form[name]}
                onChange={(value, empty) => (value || empty ? onChange({ [name]: value }) : undefined)}
              />
            )}
          </Field>
        </div>
      ))}
      <Field label={t('documents.items.currency')}>
        {(control) => (
          <CurrencySelect
            {...control}
            label={t('documents.items.currency')}
            value={currency}
            onChange={(code) => onChange({ currency: code })}
          />
        )}
      </Field>
    </div>
  )
}
