import { createFileRoute } from '@tanstack/react-router'
import { Recurring } from '@/features/recurring/recurring'
import { readSearch } from '@/features/recurring/search'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/recurring')({
  validateSearch: readSearch,
  loader: allWords,
  staticData: { title: 'app.nav.recurring' },
  component: RecurringRoute,
})

function RecurringRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <Recurring
      search={search}
      onSearch={(next) => void navigate({ search: readSearch(next), replace: true })}
    />
  )
}
