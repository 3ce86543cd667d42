import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Reports } from '@/features/reports/reports'
import { readSearch, type ReportSearch } from '@/features/reports/search'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/reports')({
  // Read by the page itself, whose code comes with it: every other page would carry it too.
  validateSearch: (search: Record<string, unknown>) => search as ReportSearch,
  loader: allWords,
  staticData: { title: 'app.nav.reports' },
  component: ReportsRoute,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/reports')

function ReportsRoute() {
  const search = readSearch(route.useSearch())
  const navigate = route.useNavigate()
  return (
    <Reports
      search={search}
      onSearch={(next, replace) =>
        void navigate({ search: readSearch(next), ...(replace === undefined ? {} : { replace }) })
      }
    />
  )
}
