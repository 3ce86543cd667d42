import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Insights, type InsightsSearch } from '@/features/insights/insights'
import { allWords } from '@/lib/i18n'
import { given, readDay } from '@/lib/read-address'

export const Route = createFileRoute('/_app/insights')({
  validateSearch: (search): InsightsSearch =>
    given<InsightsSearch>({ dismissed: search.dismissed === true || undefined, week: readDay(search.week) }),
  loader: allWords,
  staticData: { title: 'app.nav.insights' },
  component: InsightsRoute,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/insights')

function InsightsRoute() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Insights
      search={search}
      onSearch={(next) => void navigate({ search: given(next), replace: true, resetScroll: false })}
    />
  )
}
