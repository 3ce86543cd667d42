import { createFileRoute } from '@tanstack/react-router'
import { Reports } from '@/features/reports/reports'
import { readSearch } from '@/features/reports/search'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/reports')({
  validateSearch: readSearch,
  loader: allWords,
  staticData: { title: 'app.nav.reports' },
  component: ReportsRoute,
})

function ReportsRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <Reports
      search={search}
      onSearch={(next, replace) =>
        void navigate({ search: readSearch(next), ...(replace === undefined ? {} : { replace }) })
      }
    />
  )
}
