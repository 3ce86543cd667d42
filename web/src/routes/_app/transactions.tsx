import { createFileRoute } from '@tanstack/react-router'
import { readFilter } from '@/features/transactions/filter'
import { Transactions } from '@/features/transactions/transactions'

export const Route = createFileRoute('/_app/transactions')({
  validateSearch: readFilter,
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
