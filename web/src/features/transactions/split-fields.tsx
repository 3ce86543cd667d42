import { ArrowDownToLine, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import type { Money } from '@/lib/money'
import { Button, IconButton } from '@/ui/button'
import { CategorySelect } from '@/ui/category-select'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import { PercentInput } from './percent-input'
import type { Categories } from './use-categories'
import type { Left } from './share'
import { newPart, remainingOf, type Form, type Part } from './transaction-form'

type SplitFieldsProps = {
  form: Form
  currency: string
  categories: Categories
  disabled: boolean
  onChange: (parts: readonly Part[]) => void
}

/** One category, or several parts that add up to the amount. */
export function SplitFields({ form, currency, categories, disabled, onChange }: SplitFieldsProps) {
  const { t } = useTranslation()
  const { parts } = form
  const remaining = remainingOf(form)
  const change = (key: string, part: Partial<Part>) =>
    onChange(parts.map((old) => (old.key === key ? { ...old, ...part } : old)))
  const divide = () => {
    const [first] = parts
    if (parts.length === 1 && first) onChange([{ ...first, amount: undefined }, newPart()])
    else onChange([...parts, newPart({ amount: remaining?.minorUnits ? remaining : undefined })])
  }
  const leftFor = ({ key, amount }: Part): Left | undefined => {
    const isLast = parts.every((part) => part.key === key || part.amount !== undefined)
    if (!isLast || !remaining) return undefined
    return { minorUnits: remaining.minorUnits + (amount?.minorUnits ?? 0), parts: parts.length }
  }
  const remove = (key: string) => onChange(parts.filter((part) => part.key !== key))
  const [only] = parts
  if (parts.length === 1 && only)
    return (
      <div className="flex items-end gap-2">
        <div className="min-w-0 grow">
          <Field label={t('transactions.column.category')}>
            {(control) => (
              <CategorySelect
                {...control}
                options={categories.options}
                none={t('transactions.category.none')}
                value={only.categoryId}
                onChange={(categoryId) => change(only.key, { categoryId })}
                disabled={disabled}
              />
            )}
          </Field>
        </div>
        {disabled ? null : <Button onClick={divide}>{t('transactions.split.divide')}</Button>}
      </div>
    )
  return (
    <fieldset className="flex flex-col gap-2" disabled={disabled}>
      <legend className="mb-1.5 font-medium">{t('transactions.split.title')}</legend>
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          {...{ part, currency, categories, remaining }}
          name={t('transactions.split.part', { number: index + 1 })}
          total={form.amount}
          left={leftFor(part)}
          onChange={(next) => change(part.key, next)}
          onRemove={() => remove(part.key)}
        />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button size="sm" onClick={divide}>
          <Plus aria-hidden className="size-4" />
          {t('transactions.split.add')}
        </Button>
        <p
          role="status"
          className={cn('text-sm', remaining?.minorUnits ? 'font-medium text-negative' : 'text-muted')}
        >
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

type PartFieldsProps = {
  part: Part
  name: string
  currency: string
  categories: Categories
  remaining: Money | undefined
  /** Of the whole transaction. */
  total: Money | undefined
  left: Left | undefined
  onChange: (part: Partial<Part>) => void
  onRemove: () => void
}

function PartFields(props: PartFieldsProps) {
  const { part, name, currency, categories, remaining, total, left, onChange, onRemove } = props
  const { t } = useTranslation()
  const fill = () => {
    const minorUnits = (part.amount?.minorUnits ?? 0) + (remaining?.minorUnits ?? 0)
    onChange({ amount: { minorUnits, currency } })
  }
  return (
    <div
      role="group"
      aria-label={name}
      className="grid grid-cols-[1fr_auto] gap-2 rounded-lg bg-sunken/60 p-2"
    >
      <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2 sm:grid-cols-[repeat(2,minmax(0,1fr))_5.5rem]">
        <div className="max-sm:col-span-2">
          <Field label={t('transactions.column.category')}>
            {(control) => (
              <CategorySelect
                {...control}
                options={categories.options}
                none={t('transactions.category.none')}
                value={part.categoryId}
                onChange={(categoryId) => onChange({ categoryId })}
              />
            )}
          </Field>
        </div>
        <div className="max-sm:col-span-2">
          <Field label={t('transactions.column.amount')}>
            {(control) => (
              <MoneyInput
                {...control}
                key={currency}
                currency={currency}
                value={part.amount}
                onChange={(amount) => onChange({ amount })}
              />
            )}
          </Field>
        </div>
        <Field label={t('transactions.split.percent')}>
          {(control) => (
            <PercentInput
              {...control}
              {...{ total, left }}
              part={part.amount}
              onChange={(amount) => onChange({ amount })}
            />
          )}
        </Field>
        <Input
          aria-label={t('transactions.field.note')}
          placeholder={t('transactions.field.note')}
          value={part.note}
          maxLength={500}
          onChange={(event) => onChange({ note: event.target.value })}
          className="self-end sm:col-span-3"
        />
      </div>
      <div className="flex flex-col justify-between">
        <IconButton label={t('transactions.split.remove', { part: name })} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
        {remaining?.minorUnits ? (
          <IconButton label={t('transactions.split.fill')} onClick={fill}>
            <ArrowDownToLine aria-hidden />
          </IconButton>
        ) : null}
      </div>
    </div>
  )
}
