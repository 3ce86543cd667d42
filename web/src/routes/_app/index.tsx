import { createFileRoute } from '@tanstack/react-router'
import { Home } from '@/features/home/home'
import { thisMonth } from '@/lib/dates'

const month = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined

export const Route = createFileRoute('/_app/')({
  validateSearch: (search): { month?: string | undefined } => ({ month: month(search.month) }),
  staticData: { title: 'app.nav.home' },
  component: HomeRoute,
})

function HomeRoute() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <Home
      month={search.month ?? thisMonth()}
      onMonth={(next) =>
        void navigate({
          search: next === thisMonth() ? {} : { month: next },
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}
