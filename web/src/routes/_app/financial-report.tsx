import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { FinancialReportPage } from '@/features/insights/financial-report'
import { today } from '@/lib/dates'
import { allWords } from '@/lib/i18n'
import { given, readDay } from '@/lib/read-address'

type Search = { from?: string | undefined; to?: string | undefined }

export const Route = createFileRoute('/_app/financial-report')({
  validateSearch: (search): Search => given<Search>({ from: readDay(search.from), to: readDay(search.to) }),
  loader: allWords,
  staticData: { title: 'app.nav.report' },
  component: FinancialReportRoute,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/financial-report')

function FinancialReportRoute() {
  const { to = today(), from = `${to.slice(0, 4)}-01-01` } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <FinancialReportPage
      period={{ from, to }}
      onPeriod={(period) => void navigate({ search: period, replace: true, resetScroll: false })}
    />
  )
}
