import { createFileRoute } from '@tanstack/react-router'
import { readFilter } from '@/features/transactions/filter'
import { Transactions } from '@/features/transactions/transactions'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/transactions')({
  validateSearch: readFilter,
  loader: allWords,
  staticData: { title: 'app.nav.transactions' },
  component: TransactionsRoute,
})

function TransactionsRoute() {
  const filter = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <Transactions
      filter={filter}
      onFilter={(next, replace) => void navigate({ search: readFilter(next), replace })}
    />
  )
}
