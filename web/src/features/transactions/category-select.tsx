import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '@/ui/select'
import { noCategory } from '@/ui/category-options'
import type { Categories } from './use-categories'

type CategorySelectProps = Omit<ComponentProps<typeof Select>, 'value' | 'onChange'> & {
  categories: Categories
  value: string | null
  onChange: (categoryId: string | null) => void
}

/** The browser's own list, for forms: in a dialog nothing may open beyond its edge. */
export function CategorySelect({ categories, value, onChange, ...rest }: CategorySelectProps) {
  const { t } = useTranslation()
  const options = categories.options.filter((option) => option.value !== noCategory)
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <Select {...rest} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{t('transactions.category.none')}</option>
      {groups.map((group) => (
        <optgroup key={group} label={group ?? ''}>
          {options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  )
}
