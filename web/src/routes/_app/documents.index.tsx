import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { Documents } from '@/features/documents/documents'
import { readSearch } from '@/features/documents/statuses'
import { allWords } from '@/lib/i18n'

type Search = { status?: string | undefined; view?: string | undefined }

export const Route = createFileRoute('/_app/documents/')({
  // Read in the component: the first page loads all that stands here.
  validateSearch: (search) => search as Search,
  loader: allWords,
  staticData: { title: 'app.nav.documents' },
  component: DocumentsRoute,
})

function DocumentsRoute() {
  const route = getRouteApi('/_app/documents/')
  const navigate = route.useNavigate()
  return (
    <Documents
      search={readSearch(route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
