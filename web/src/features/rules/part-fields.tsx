import { Plus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { Button, IconButton } from '@/ui/button'
import { Input } from '@/ui/input'
import { MoneyInput } from '@/ui/money-input'
import { Select } from '@/ui/select'
import { CategoryChoice } from './category-choice'
import { newPart, partsAddUp, type DraftPart } from './draft'

type PartFieldsProps = {
  parts: readonly DraftPart[]
  currency: string
  onChange: (parts: readonly DraftPart[]) => void
}

const kinds = ['share', 'amount', 'rest'] as const
const most = 20

/** Several categories instead of one: amounts first, then shares of what they leave. */
export function PartFields({ parts, currency, onChange }: PartFieldsProps) {
  const { t } = useTranslation()
  const change = (key: string, part: Partial<DraftPart>) =>
    onChange(parts.map((old) => (old.key === key ? { ...old, ...part } : old)))
  const even = partsAddUp(parts) === true
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 font-medium">{t('rules.editor.parts')}</legend>
      {parts.map((part, index) => (
        <PartRow
          key={part.key}
          part={part}
          currency={currency}
          name={t('rules.editor.part', { number: index + 1 })}
          onChange={(next) => change(part.key, next)}
          onRemove={() => onChange(parts.filter(({ key }) => key !== part.key))}
        />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-2">
        {parts.length < most ? (
          <Button size="sm" onClick={() => onChange([...parts, newPart('share')])}>
            <Plus aria-hidden className="size-4" />
            {t('rules.editor.addPart')}
          </Button>
        ) : null}
        <p role="status" className={cn('text-sm', even ? 'text-muted' : 'font-medium text-negative')}>
          {t(even ? 'rules.editor.partsEven' : 'rules.editor.partsOdd')}
        </p>
      </div>
    </fieldset>
  )
}

type PartRowProps = {
  part: DraftPart
  currency: string
  name: string
  onChange: (part: Partial<DraftPart>) => void
  onRemove: () => void
}

function PartRow({ part, currency, name, onChange, onRemove }: PartRowProps) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={name} className="flex items-start gap-1 rounded-lg bg-sunken/60 p-2">
      <div className="grid min-w-0 grow gap-2 sm:grid-cols-2">
        <CategoryChoice
          aria-label={t('rules.editor.category')}
          none={t('rules.noCategory')}
          value={part.categoryId}
          onChange={(categoryId) => onChange({ categoryId })}
        />
        <div className="grid grid-cols-2 gap-2">
          <Select
            aria-label={t('rules.editor.partKind')}
            value={part.kind}
            onChange={(event) => onChange({ kind: event.target.value as DraftPart['kind'] })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`rules.partKind.${kind}`)}
              </option>
            ))}
          </Select>
          <PartSize part={part} currency={currency} onChange={onChange} />
        </div>
        <Input
          aria-label={t('rules.editor.note')}
          placeholder={t('rules.editor.note')}
          value={part.note}
          maxLength={500}
          onChange={(event) => onChange({ note: event.target.value })}
          className="sm:col-span-2"
        />
      </div>
      <IconButton label={t('rules.editor.remove', { part: name })} onClick={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  )
}

function PartSize({ part, currency, onChange }: Pick<PartRowProps, 'part' | 'currency' | 'onChange'>) {
  const { t } = useTranslation()
  const id = useId()
  if (part.kind === 'rest') return null
  if (part.kind === 'share')
    return (
      <Input
        aria-label={t('rules.editor.share')}
        inputMode="decimal"
        placeholder="%"
        value={part.share}
        onChange={(event) => onChange({ share: event.target.value })}
        className="text-right tabular-nums"
      />
    )
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {t('rules.editor.amount')}
      </label>
      <MoneyInput
        id={id}
        currency={part.amount?.currency ?? currency}
        value={part.amount}
        onChange={(amount) => onChange({ amount })}
      />
    </div>
  )
}
