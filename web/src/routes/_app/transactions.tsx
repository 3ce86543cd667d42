import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { readFilter, type Filter } from '@/features/transactions/filter'
import { Transactions } from '@/features/transactions/transactions'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/transactions')({
  // Read where it is shown: what reads it would come with the first page otherwise.
  validateSearch: (search): Filter => search,
  loader: allWords,
  staticData: { title: 'app.nav.transactions' },
  component: TransactionsRoute,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/transactions')

function TransactionsRoute() {
  const filter = readFilter(route.useSearch())
  const navigate = route.useNavigate()
  return (
    <Transactions
      filter={filter}
      onFilter={(next, replace) => void navigate({ search: readFilter(next), replace })}
    />
  )
}
