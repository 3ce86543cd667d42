import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { ImportStart } from '@/features/imports/import-start'
import { allWords } from '@/lib/i18n'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const Route = createFileRoute('/_app/import/')({
  validateSearch: (search): { accountId?: string | undefined } => ({ accountId: text(search.accountId) }),
  loader: allWords,
  staticData: { title: 'app.nav.import' },
  component: Import,
})

function Import() {
  const route = getRouteApi('/_app/import/')
  const { accountId } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <ImportStart
      accountId={accountId}
      onRead={(importId) => void navigate({ to: '/import/$importId', params: { importId } })}
    />
  )
}
