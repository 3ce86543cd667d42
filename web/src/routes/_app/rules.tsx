import { createFileRoute, useCanGoBack, useRouter } from '@tanstack/react-router'
import { Rules } from '@/features/rules/rules'
import { allWords } from '@/lib/i18n'

type RulesSearch = { from?: string | undefined }

export const Route = createFileRoute('/_app/rules')({
  validateSearch: ({ from }): RulesSearch => ({ from: typeof from === 'string' ? from : undefined }),
  loader: allWords,
  staticData: { title: 'app.nav.rules' },
  component: RulesRoute,
})

function RulesRoute() {
  const { from } = Route.useSearch()
  const navigate = Route.useNavigate()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  // Back to the transaction that the rule was made from, where the person was.
  const leave = () => {
    if (canGoBack) router.history.back()
    else void navigate({ search: {}, replace: true })
  }
  return <Rules from={from} onLeave={leave} />
}
