import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { categoriesQuery } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { ErrorLine } from '@/ui/error-state'
import { Select } from '@/ui/select'

type CategoryChoiceProps = Omit<ComponentProps<typeof Select>, 'value' | 'onChange'> & {
  none: string
  value: string | null
  onChange: (categoryId: string | null) => void
}

/** The browser's own list, by family: in a dialog nothing may open beyond its edge. */
export function CategoryChoice({ none, value, onChange, ...rest }: CategoryChoiceProps) {
  const { i18n } = useTranslation()
  const { data: categories = [], isLoadingError, error, refetch } = useQuery(categoriesQuery)
  if (isLoadingError) return <ErrorLine error={error} onRetry={() => void refetch()} />
  const shown = categories.filter(({ id, hidden }) => !hidden || id === value)
  const order = new Intl.Collator(i18n.language)
  const tops = shown
    .filter(({ parentId }) => !parentId)
    .sort((one, other) => order.compare(categoryName(one), categoryName(other)))
  return (
    <Select {...rest} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{none}</option>
      {tops.map((top) => (
        <optgroup key={top.id} label={categoryName(top)}>
          {[top, ...shown.filter(({ parentId }) => parentId === top.id)].map((category) => (
            <option key={category.id} value={category.id ?? ''}>
              {categoryName(category)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}
