import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Reconcile } from '@/features/reconcile/reconcile'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/reconcile/$accountId')({
  validateSearch: ({ date }: Record<string, unknown>): { date?: string | undefined } => ({
    date: typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined,
  }),
  loader: allWords,
  staticData: { title: 'app.nav.reconcile' },
  component: ReconcileRoute,
})

function ReconcileRoute() {
  const route = getRouteApi('/_app/reconcile/$accountId')
  const { accountId } = route.useParams()
  const { date } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Reconcile
      key={accountId}
      accountId={accountId}
      date={date}
      onDate={(next) => void navigate({ search: { date: next }, replace: true })}
    />
  )
}
