import { createRouter, type RouterHistory } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { NotFound } from './not-found'
import { RouteError } from './route-error'
import { RoutePending } from './route-pending'
import { routeTree } from './route-tree.gen'

export function createAppRouter(queryClient: QueryClient, history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultPreload: 'intent',
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: RoutePending,
  })
}

declare module '@tanstack/react-router' {
  // Declaration merging needs an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface StaticDataRouteOption {
    /** Key of the page's name, shown in the tab's title. */
    title?: 'app.nav.reconcile' | 'app.nav.home' | 'app.nav.transactions' | 'app.nav.review' | 'app.nav.import' | 'app.nav.documents' | 'app.nav.cards' | 'app.nav.reports' | 'app.nav.categories' | 'app.nav.rules' | 'app.nav.activity' | 'app.nav.settings' | 'app.nav.quality' | 'app.nav.merchants' | 'auth.signIn.title' | 'auth.signUp.title' | 'welcome.title' | 'app.nav.budgets' | 'app.nav.goals' | 'app.nav.recurring' | 'app.nav.insights' | 'app.nav.report' // prettier-ignore
  }
}
