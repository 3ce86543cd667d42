import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { Select } from '@/ui/select'
import type { Template } from './queries'

type TemplateFieldsProps = {
  template: Template | null
  currency: string
  month: string
  onChange: (template: Template | null) => void
}

type Kind = Template['kind']

const kinds: readonly Kind[] = ['fixed', 'average', 'schedule', 'incomeShare']
const repeats = [0, 1, 2, 3, 6, 12, 24]

/** Whether it says all that its kind needs. */
export const isWhole = (template: Template | null): boolean => {
  if (!template) return true
  const { kind, amount, months, due, basisPoints } = template
  if (kind === 'average') return Boolean(months)
  if (kind === 'incomeShare') return Boolean(basisPoints)
  return (amount?.minorUnits ?? 0) > 0 && (kind === 'fixed' || (Boolean(due) && typeof months === 'number'))
}

const begun = (kind: Kind, month: string): Template =>
  ({
    fixed: { kind },
    average: { kind, months: 3 },
    schedule: { kind, months: 12, due: month },
    incomeShare: { kind, basisPoints: 1_000 },
  })[kind]

/** How much a category is given each month, by itself. */
export function TemplateFields({ template, currency, month, onChange }: TemplateFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="flex flex-col gap-4 border-t border-line pt-4">
      <Field
        label={t('budgets.template.kind')}
        hint={template ? t(`budgets.template.hint.${template.kind}`) : undefined}
      >
        {(control) => (
          <Select
            {...control}
            value={template?.kind ?? ''}
            onChange={(event) =>
              onChange(event.target.value ? begun(event.target.value as Kind, month) : null)
            }
          >
            <option value="">{t('budgets.template.none')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`budgets.template.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {template ? <Details template={template} currency={currency} onChange={onChange} /> : null}
    </fieldset>
  )
}

function Details({
  template,
  currency,
  onChange,
}: Omit<TemplateFieldsProps, 'month'> & { template: Template }) {
  const { t } = useTranslation()
  const { kind, amount, months, due, basisPoints } = template
  return (
    <>
      {kind === 'fixed' || kind === 'schedule' ? (
        <Field label={t(kind === 'fixed' ? 'budgets.template.amount' : 'budgets.template.bill')}>
          {(control) => (
            <MoneyInput
              {...control}
              currency={currency}
              value={amount ?? undefined}
              onChange={(next) => onChange({ ...template, amount: next ?? null })}
            />
          )}
        </Field>
      ) : null}
      {kind === 'average' ? (
        <Field label={t('budgets.template.lookBack')}>
          {(control) => (
            <Select
              {...control}
              value={months ?? 3}
              onChange={(event) => onChange({ ...template, months: Number(event.target.value) })}
            >
              {[3, 6, 12].map((count) => (
                <option key={count} value={count}>
                  {t('budgets.template.months', { count })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      {kind === 'schedule' ? (
        <>
          <Field label={t('budgets.template.due')}>
            {(control) => (
              <Input
                {...control}
                type="month"
                required
                value={due ?? ''}
                onChange={(event) => onChange({ ...template, due: event.target.value || null })}
              />
            )}
          </Field>
          <Field label={t('budgets.template.repeats')}>
            {(control) => (
              <Select
                {...control}
                value={months ?? 12}
                onChange={(event) => onChange({ ...template, months: Number(event.target.value) })}
              >
                {repeats.map((count) => (
                  <option key={count} value={count}>
                    {count === 0 ? t('budgets.template.once') : t('budgets.template.every', { count })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </>
      ) : null}
      {kind === 'incomeShare' ? (
        <Field label={t('budgets.template.share')}>
          {(control) => (
            <Input
              {...control}
              type="number"
              required
              min={0.01}
              max={100}
              step={0.01}
              value={(basisPoints ?? 0) / 100}
              onChange={(event) =>
                onChange({ ...template, basisPoints: Math.round(event.target.valueAsNumber * 100) || null })
              }
            />
          )}
        </Field>
      ) : null}
    </>
  )
}
