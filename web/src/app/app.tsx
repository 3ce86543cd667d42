import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider, type RouterHistory } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '@/lib/api/session'
import { ToastProvider } from '@/ui/toast'
import { createQueryClient } from './query-client'
import { createAppRouter } from './router'

/** Everything of one person lives inside one Screen; when the person changes, a new one replaces it. */
export function App({ history }: { history: RouterHistory }) {
  const { epoch } = useSession()
  return <Screen key={epoch} history={history} />
}

function Screen({ history }: { history: RouterHistory }) {
  const { status } = useSession()
  const [queryClient] = useState(createQueryClient)
  const [router] = useState(() => createAppRouter(queryClient, history))

  // Someone signed in, here or in another tab: the routes' guards look again.
  const before = useRef(status)
  useEffect(() => {
    if (before.current === 'out' && status === 'in') void router.invalidate()
    before.current = status
  }, [router, status])

  useEffect(
    () => () => {
      void queryClient.cancelQueries()
      queryClient.clear()
    },
    [queryClient],
  )

  return (
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  )
}
