import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { Suspense, type ReactElement } from 'react'
import { useCommandKeys } from '@/lib/commands'
import { allWords } from '@/lib/i18n'
import { chooseLocale } from '@/lib/locale'
import { ToastProvider } from '@/ui/toast'
import { household } from './people'
import { answers } from './server'

function Keys({ children }: { children: ReactElement }) {
  useCommandKeys()
  return children
}

/** Shows a whole page to a member of a household, with links that lead somewhere and keys that work. */
export async function showPage(page: ReactElement, { role = 'owner', locale = 'en-US' } = {}) {
  await chooseLocale(locale)
  await allWords()
  answers('get', '/api/v1/auth/me', {
    user: { id: 'ana', email: 'ana@example.com', displayName: 'Ana Souza', locale, isDemo: false },
    households: [{ ...household, role }],
  })
  const root = createRootRoute()
  const pageRoute = createRoute({ getParentRoute: () => root, path: '/', component: () => page })
  const elsewhere = [
    '/transactions',
    '/import',
    '/import/$importId',
    '/documents',
    '/documents/$documentId',
    '/review',
    '/rules',
    '/categories',
    '/merchants',
    '/settings',
    '/settings/quality',
    '/cards',
    '/insights',
    '/financial-report',
    '/reports',
    '/budgets',
    '/goals',
    '/recurring',
    '/activity',
    '/reconcile/$accountId',
  ].map((path) => createRoute({ getParentRoute: () => root, path, component: () => null }))
  const router = createRouter({
    routeTree: root.addChildren([pageRoute, ...elsewhere]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <ToastProvider>
        <Keys>
          <Suspense>
            <RouterProvider router={router as never} />
          </Suspense>
        </Keys>
      </ToastProvider>
    </QueryClientProvider>,
  )
  return router
}
