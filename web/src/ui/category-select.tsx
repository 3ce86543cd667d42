import type { ComponentProps } from 'react'
import { noCategory } from './category-options'
import type { Option } from './option-list'
import { Select } from './select'

type CategorySelectProps = Omit<ComponentProps<typeof Select>, 'value' | 'onChange'> & {
  options: readonly Option[]
  /** What stands for no category. */
  none: string
  value: string | null
  onChange: (categoryId: string | null) => void
}

/** The browser's own list, for forms: in a dialog nothing may open beyond its edge. */
export function CategorySelect({ options, none, value, onChange, ...rest }: CategorySelectProps) {
  const offered = options.filter((option) => option.value !== noCategory)
  const groups = [...new Set(offered.map(({ group }) => group))]
  return (
    <Select {...rest} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{none}</option>
      {groups.map((group) => (
        <optgroup key={group} label={group ?? ''}>
          {offered
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
