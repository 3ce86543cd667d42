import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Activity } from '@/features/activity/activity'
import { readSearch, type ActivitySearch } from '@/features/activity/search'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/activity')({
  // Read where it is shown: what reads it would come with the first page otherwise.
  validateSearch: (search): ActivitySearch => search,
  loader: allWords,
  staticData: { title: 'app.nav.activity' },
  component: History,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/activity')

function History() {
  const search = readSearch(route.useSearch())
  const navigate = route.useNavigate()
  return (
    <Activity
      search={search}
      onSearch={(next) => void navigate({ search: readSearch(next), replace: true })}
    />
  )
}
