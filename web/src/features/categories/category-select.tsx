import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { Select } from '@/ui/select'
import { familiesOf, kinds } from './tree'

type CategorySelectProps = Omit<ComponentProps<typeof Select>, 'onChange'> & {
  categories: readonly Category[]
  none: string
  onChange: (id: string) => void
}

/** The browser's own list, by family: in a dialog nothing may open beyond its edge. */
export function CategorySelect({ categories, none, onChange, ...rest }: CategorySelectProps) {
  const { i18n } = useTranslation()
  const order = new Intl.Collator(i18n.language)
  const families = kinds
    .flatMap((kind) => familiesOf(categories, kind))
    .sort((one, other) => order.compare(categoryName(one.top), categoryName(other.top)))
  return (
    <Select {...rest} onChange={(event) => onChange(event.target.value)}>
      <option value="">{none}</option>
      {families.map(({ top, children }) => (
        <optgroup key={top.id} label={categoryName(top)}>
          {[top, ...children].map((category) => (
            <option key={category.id} value={category.id ?? ''}>
              {categoryName(category)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}
