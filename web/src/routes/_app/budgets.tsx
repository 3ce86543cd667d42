import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Budgets } from '@/features/budgets/budgets'
import { thisMonth } from '@/lib/dates'
import { allWords } from '@/lib/i18n'
import { readId } from '@/lib/read-address'

const month = (value: unknown) =>
  typeof value === 'string' && /^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/.test(value) ? value : undefined

export const Route = createFileRoute('/_app/budgets')({
  validateSearch: (search): { month?: string | undefined; member?: string | undefined } => ({
    month: month(search.month),
    member: readId(search.member),
  }),
  loader: allWords,
  staticData: { title: 'app.nav.budgets' },
  component: BudgetsRoute,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/budgets')

function BudgetsRoute() {
  const { month: asked, member } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (search: { month?: string | undefined; member?: string | undefined }) =>
    void navigate({ search: { month: asked, member, ...search }, replace: true, resetScroll: false })
  return (
    <Budgets
      month={asked ?? thisMonth()}
      member={member}
      onMonth={(next) => go({ month: next === thisMonth() ? undefined : next })}
      onMember={(next) => go({ member: next })}
    />
  )
}
