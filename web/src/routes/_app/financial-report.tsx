import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { FinancialReportPage } from '@/features/insights/financial-report'
import { today } from '@/lib/dates'
import { allWords } from '@/lib/i18n'
import { given, readDay } from '@/lib/read-address'

type Search = { from?: string | undefined; to?: string | undefined; currency?: string | undefined }

const code = (value: unknown) => (typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : undefined)

export const Route = createFileRoute('/_app/financial-report')({
  validateSearch: (search): Search =>
    given<Search>({ from: readDay(search.from), to: readDay(search.to), currency: code(search.currency) }),
  loader: allWords,
  staticData: { title: 'app.nav.report' },
  component: FinancialReportRoute,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/financial-report')

function FinancialReportRoute() {
  const search = route.useSearch()
  const { to = today(), from = `${to.slice(0, 4)}-01-01`, currency } = search
  const navigate = route.useNavigate()
  return (
    <FinancialReportPage
      period={{ from, to }}
      currency={currency}
      onChange={(change) =>
        void navigate({ search: given({ ...search, ...change }), replace: true, resetScroll: false })
      }
    />
  )
}
