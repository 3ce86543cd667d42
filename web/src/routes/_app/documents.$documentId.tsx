import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { DocumentReview } from '@/features/documents/document-review'
import { allWords } from '@/lib/i18n'

export const Route = createFileRoute('/_app/documents/$documentId')({
  loader: allWords,
  staticData: { title: 'app.nav.documents' },
  component: DocumentRoute,
})

function DocumentRoute() {
  const route = getRouteApi('/_app/documents/$documentId')
  const { documentId } = route.useParams()
  const navigate = route.useNavigate()
  return (
    <DocumentReview
      id={documentId}
      onOpen={(id) => void navigate({ to: '/documents/$documentId', params: { documentId: id } })}
      onLeave={() => void navigate({ to: '/documents' })}
    />
  )
}
