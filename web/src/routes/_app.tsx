import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { AppShell } from '@/features/shell/app-shell'
import { householdOf, meQuery } from '@/lib/api/me'
import { ensureSession } from '@/lib/api/session'

// Everything below needs a person; everyone else is asked to sign in first.
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ location }) => {
    const session = await ensureSession()
    if (session.status === 'in') return
    const next = session.ended === 'signed-out' || location.href === '/' ? undefined : location.href
    throw redirect({ to: '/sign-in', search: { next }, replace: true })
  },
  loader: async ({ context }) => {
    const household = householdOf(await context.queryClient.ensureQueryData(meQuery))
    const unasked = household?.role === 'owner' && !household.isDemo && !household.country
    if (unasked) throw redirect({ to: '/welcome', replace: true })
  },
  component: () => (
    <AppShell>
      <Outlet />
    </AppShell>
  ),
})
