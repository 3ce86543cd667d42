import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { DateInput } from '@/ui/date-input'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import { DecimalInput } from './decimal-input'
import type { DraftCondition } from './draft'

type ValueProps = {
  condition: DraftCondition
  label: string
  value: string
  onChange: (value: string) => void
}

const days = Array.from({ length: 31 }, (_, index) => String(index + 1))

/** What a condition compares with, in the form that its field asks for. */
export function ConditionValue({ condition: { field }, label, value, onChange }: ValueProps) {
  const { t } = useTranslation()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const control = { 'aria-label': label }
  const choices = (options: readonly (readonly [value: string, label: string])[]) => (
    <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.some(([option]) => option === value) ? null : (
        <option value={value}>{t('rules.editor.choose')}</option>
      )}
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </Select>
  )
  switch (field) {
    case 'amount':
      return <DecimalInput {...control} value={value} onChange={onChange} />
    case 'date':
      return <DateInput {...control} value={value || undefined} onChange={(day) => onChange(day ?? '')} />
    case 'dayOfMonth':
      return choices(days.map((day) => [day, day]))
    case 'account':
      return choices(accounts.map(({ id, name }) => [id ?? '', name]))
    case 'currency':
      return choices(
        [...new Set([...accounts.map(({ currency }) => currency), value])]
          .filter(Boolean)
          .map((code) => [code, code]),
      )
    case 'direction':
      return choices([
        ['out', t('rules.direction.out')],
        ['in', t('rules.direction.in')],
      ])
    case 'installment':
      return choices([
        ['true', t('rules.installment.true')],
        ['false', t('rules.installment.false')],
      ])
    default:
      return (
        <Input
          {...control}
          value={value}
          maxLength={500}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}
