import { createFileRoute, getRouteApi, useCanGoBack, useRouter } from '@tanstack/react-router'
import { Merchants } from '@/features/merchants/merchants'
import { allWords } from '@/lib/i18n'
import { readId, readWords } from '@/lib/read-address'

type MerchantsSearch = { q?: string | undefined; from?: string | undefined }

export const Route = createFileRoute('/_app/merchants')({
  // Read in the component: the first page loads all that stands here.
  validateSearch: (search) => search as MerchantsSearch,
  loader: allWords,
  staticData: { title: 'app.nav.merchants' },
  component: MerchantsRoute,
})

function MerchantsRoute() {
  // By name: where a component imports its route, the first page loads the route as a file of its own.
  const route = getRouteApi('/_app/merchants')
  const { q, from } = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  // Back to the transaction whose merchant got a name, where the person was.
  const leave = () => {
    if (canGoBack) router.history.back()
    else void navigate({ search: {}, replace: true })
  }
  return (
    <Merchants
      words={readWords(q)}
      onWords={(words) => void navigate({ search: { q: words }, replace: true })}
      from={readId(from)}
      onLeave={leave}
    />
  )
}
