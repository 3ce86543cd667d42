import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Recurring } from '@/features/recurring/recurring'
import { readSearch, type RecurringSearch } from '@/features/recurring/search'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/recurring')({
  // Read where it is shown: what reads it would come with the first page otherwise.
  validateSearch: (search): RecurringSearch => search,
  loader: allWords,
  staticData: { title: 'app.nav.recurring' },
  component: RecurringRoute,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/recurring')

function RecurringRoute() {
  const search = readSearch(route.useSearch())
  const navigate = route.useNavigate()
  return (
    <Recurring
      search={search}
      onSearch={(next) => void navigate({ search: readSearch(next), replace: true })}
    />
  )
}
