import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Goals } from '@/features/goals/goals'
import { allWords } from '@/lib/i18n'
import { given, readId } from '@/lib/read-address'

type Search = { goal?: string | undefined }

export const Route = createFileRoute('/_app/goals')({
  validateSearch: (search): Search => given<Search>({ goal: readId(search.goal) }),
  loader: allWords,
  staticData: { title: 'app.nav.goals' },
  component: GoalsRoute,
})

// By its name, so that the route stays small: what names the route itself keeps it in a file of its own.
const route = getRouteApi('/_app/goals')

function GoalsRoute() {
  return <Goals goal={route.useSearch().goal} />
}
