import { createFileRoute } from '@tanstack/react-router'
import { Activity } from '@/features/activity/activity'
import { isKind, type ActivitySearch } from '@/features/activity/kinds'

export const Route = createFileRoute('/_app/activity')({
  validateSearch: (search): ActivitySearch => ({ kind: isKind(search.kind) ? search.kind : undefined }),
  staticData: { title: 'app.nav.activity' },
  component: History,
})

function History() {
  const { kind } = Route.useSearch()
  const navigate = Route.useNavigate()
  return <Activity kind={kind} onKind={(next) => void navigate({ search: { kind: next }, replace: true })} />
}
