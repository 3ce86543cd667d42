import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from './api/accounts'
import { categoriesQuery } from './api/categories'
import { categoryName } from './categories'

/** How categories and accounts are called, as far as they are known by now. */
export function useInsightNames() {
  const { t } = useTranslation()
  const { data: categories = [] } = useQuery(categoriesQuery)
  const { data: accounts = [] } = useQuery(accountsQuery)
  return {
    category: (id: string | null) => {
      const category = categories.find((one) => one.id === id)
      return category ? categoryName(category) : t('insights.gone')
    },
    account: (id: string) => accounts.find((one) => one.id === id)?.name ?? t('insights.gone'),
  }
}
