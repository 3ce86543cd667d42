import { createFileRoute, getRouteApi, useCanGoBack, useRouter } from '@tanstack/react-router'
import { Rules } from '@/features/rules/rules'
import { allWords } from '@/lib/i18n'
import { readId } from '@/lib/read-address'

type RulesSearch = { from?: string | undefined; rule?: string | undefined }

export const Route = createFileRoute('/_app/rules')({
  validateSearch: ({ from, rule }): RulesSearch => ({
    from: typeof from === 'string' ? from : undefined,
    rule: readId(rule),
  }),
  loader: allWords,
  staticData: { title: 'app.nav.rules' },
  component: RulesRoute,
})

function RulesRoute() {
  const route = getRouteApi('/_app/rules')
  const { from, rule } = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  // Back to the transaction that the rule was made from or decided, where the person was.
  const leave = () => {
    if (canGoBack) router.history.back()
    else void navigate({ search: {}, replace: true })
  }
  return <Rules from={from} asked={rule} onLeave={leave} />
}
