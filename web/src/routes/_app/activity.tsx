import { createFileRoute } from '@tanstack/react-router'
import { Activity } from '@/features/activity/activity'
import { readSearch } from '@/features/activity/search'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/activity')({
  validateSearch: readSearch,
  loader: allWords,
  staticData: { title: 'app.nav.activity' },
  component: History,
})

function History() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <Activity
      search={search}
      onSearch={(next) => void navigate({ search: readSearch(next), replace: true })}
    />
  )
}
