import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { isKind, type ReviewSearch } from '@/features/review/kinds'
import { Review } from '@/features/review/review'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/review')({
  validateSearch: (search): ReviewSearch => ({ kind: isKind(search.kind) ? search.kind : undefined }),
  loader: allWords,
  staticData: { title: 'app.nav.review' },
  component: ReviewRoute,
})

// By its name: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/review')

function ReviewRoute() {
  const { kind } = route.useSearch()
  const navigate = route.useNavigate()
  return <Review kind={kind} onKind={(next) => void navigate({ search: { kind: next }, replace: true })} />
}
