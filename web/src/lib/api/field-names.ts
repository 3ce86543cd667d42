import { useQuery } from '@tanstack/react-query'
import { categoryName } from '../categories'
import { accountsQuery } from './accounts'
import { categoriesQuery } from './categories'

const categoryFields = ['CategoryId', 'ParentId']

/** Names for the ids in recorded changes; only what these fields need is asked for. */
export function useFieldNames(fields: readonly { field: string }[]) {
  const hasAny = (names: readonly string[]) => fields.some(({ field }) => names.includes(field))
  const { data: categories } = useQuery({ ...categoriesQuery, enabled: hasAny(categoryFields) })
  const { data: accounts } = useQuery({ ...accountsQuery, enabled: hasAny(['AccountId']) })
  return (field: string, id: string): string | undefined => {
    if (!categoryFields.includes(field)) return accounts?.find((one) => one.id === id)?.name
    const category = categories?.find((one) => one.id === id)
    return category && categoryName(category)
  }
}
