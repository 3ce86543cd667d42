import { createFileRoute } from '@tanstack/react-router'
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

function RecurringRoute() {
  const search = readSearch(Route.useSearch())
  const navigate = Route.useNavigate()
  return (
    <Recurring
      search={search}
      onSearch={(next) => void navigate({ search: readSearch(next), replace: true })}
    />
  )
}
