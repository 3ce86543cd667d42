import { CircleX, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { useLocale } from '@/lib/locale'
import { formatDecimal, parseDecimal } from '@/lib/money'
import { IconButton } from '@/ui/button'
import { CategorySelect } from '@/ui/category-select'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import type { Option } from '@/ui/option-list'
import type { Line } from './lines'

type LineFieldsProps = {
  line: Line
  number: number
  currency: string
  options: readonly Option[]
  broken: boolean
  onChange: (change: Partial<Line>) => void
  onRemove: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** One line of what was bought; the page shows where it was read. */
export function LineFields(props: LineFieldsProps) {
  const { line, number, currency, options, broken, onChange, onRemove, onKeyDown } = props
  const { t } = useTranslation()
  const locale = useLocale()
  const name = t('documents.items.line', { number })
  return (
    // Keys that pass through on their way from the fields.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      data-field={`line-${String(line.key)}`}
      {...(line.place !== null && { 'data-mark': `item-${String(line.place)}` })}
      onKeyDown={onKeyDown}
    >
      <div
        role="group"
        aria-label={name}
        className={cn(
          'grid grid-cols-[1fr_auto] gap-2 rounded-lg p-2',
          broken ? 'bg-danger-soft' : 'bg-sunken/60',
        )}
      >
        <Input
          name="description"
          aria-label={t('documents.items.description')}
          placeholder={t('documents.items.description')}
          maxLength={500}
          autoComplete="off"
          value={line.description}
          onChange={({ target }) => onChange({ description: target.value })}
        />
        <IconButton
          label={t('documents.items.remove', { item: line.description || name })}
          onClick={onRemove}
        >
          <Trash2 aria-hidden />
        </IconButton>
        <div className="col-span-2 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-2 sm:grid-cols-[4.5rem_minmax(0,1fr)_minmax(0,1fr)]">
          <Input
            name="quantity"
            aria-label={t('documents.items.quantity')}
            placeholder="×"
            inputMode="decimal"
            autoComplete="off"
            className="text-right"
            defaultValue={line.quantity ? formatDecimal(line.quantity, locale) : ''}
            onChange={({ target }) => {
              const quantity = parseDecimal(target.value, locale)
              if (quantity !== undefined || target.value.trim() === '') onChange({ quantity: quantity ?? '' })
            }}
          />
          <MoneyInput
            key={currency}
            name="amount"
            aria-label={t('documents.items.amount')}
            currency={currency}
            value={line.amount}
            onChange={(amount) => onChange({ amount })}
          />
          <div className="max-sm:col-span-2">
            <CategorySelect
              name="category"
              aria-label={t('transactions.column.category')}
              options={options}
              none={t('transactions.category.none')}
              value={line.categoryId}
              onChange={(categoryId) => onChange({ categoryId })}
            />
          </div>
        </div>
        {broken ? (
          <p className="col-span-2 flex items-center gap-1.5 text-xs font-medium text-negative">
            <CircleX aria-hidden className="size-4" />
            {t('documents.mark.check')}
          </p>
        ) : null}
      </div>
    </div>
  )
}
