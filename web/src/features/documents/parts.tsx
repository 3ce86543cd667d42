import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { Button, IconButton } from '@/ui/button'
import { CategorySelect } from '@/ui/category-select'
import { Field } from '@/ui/field'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import type { Option } from '@/ui/option-list'
import { newPart, remainingOf, type Form, type Part } from './draft-form'

type PartsProps = {
  form: Form
  currency: string
  options: readonly Option[]
  label: string
  onParts: (parts: readonly Part[]) => void
}

/** The category, or the parts of the amount by category; they add up to it. */
export function Parts({ form, currency, options, label, onParts }: PartsProps) {
  const { t } = useTranslation()
  const { parts } = form
  const remaining = remainingOf(form)
  const change = (key: number, next: Partial<Part>) =>
    onParts(parts.map((part) => (part.key === key ? { ...part, ...next } : part)))
  const divide = () => {
    const [only] = parts
    if (parts.length === 1 && only) onParts([{ ...only, amount: form.amount }, newPart()])
    else onParts([...parts, newPart({ amount: remaining })])
  }
  const [only] = parts
  if (parts.length === 1 && only)
    return (
      <div className="flex items-end gap-2">
        <div className="min-w-0 grow">
          <Field label={label}>
            {(control) => (
              <CategorySelect
                {...control}
                options={options}
                none={t('transactions.category.none')}
                value={only.categoryId}
                onChange={(categoryId) => change(only.key, { categoryId })}
              />
            )}
          </Field>
        </div>
        <Button onClick={divide}>{t('transactions.split.divide')}</Button>
      </div>
    )
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium">{label}</legend>
      {parts.map((part, place) => {
        const name = t('transactions.split.part', { number: place + 1 })
        return (
          <div key={part.key} role="group" aria-label={name} className="rounded-lg bg-sunken/60 p-2">
            <div className="flex flex-wrap items-end gap-2">
              <div className="min-w-40 grow basis-40">
                <Field label={t('transactions.column.category')}>
                  {(control) => (
                    <CategorySelect
                      {...control}
                      options={options}
                      none={t('transactions.category.none')}
                      value={part.categoryId}
                      onChange={(categoryId) => change(part.key, { categoryId })}
                    />
                  )}
                </Field>
              </div>
              <div className="min-w-40 grow basis-40">
                <Field label={t('transactions.column.amount')}>
                  {(control) => (
                    <MoneyInput
                      {...control}
                      key={currency}
                      currency={currency}
                      value={part.amount}
                      onChange={(amount) => change(part.key, { amount })}
                    />
                  )}
                </Field>
              </div>
              <IconButton
                label={t('transactions.split.remove', { part: name })}
                onClick={() => onParts(parts.filter(({ key }) => key !== part.key))}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </div>
            {part.note ? <p className="mt-1.5 text-xs break-words text-muted">{part.note}</p> : null}
          </div>
        )
      })}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button size="sm" onClick={divide}>
          <Plus aria-hidden className="size-4" />
          {t('transactions.split.add')}
        </Button>
        <p role="status" className={cn(remaining?.minorUnits ? 'font-medium text-negative' : 'text-muted')}>
          {remaining?.minorUnits === 0 ? (
            t('transactions.split.even')
          ) : (
            <>
              {t('transactions.split.remaining')} <MoneyText value={remaining} />
            </>
          )}
        </p>
      </div>
    </fieldset>
  )
}
