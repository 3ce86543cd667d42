import { createFileRoute, Outlet, redirect, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { WindowDrop } from '@/features/imports/window-drop'
import { AppShell } from '@/features/shell/app-shell'
import { householdOf, meQuery } from '@/lib/api/me'
import { ensureSession } from '@/lib/api/session'
import { chooseLocale } from '@/lib/locale'

// Everything below needs a person; everyone else is asked to sign in first.
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ location }) => {
    const session = await ensureSession()
    if (session.status === 'in') return
    const next = session.ended === 'signed-out' || location.href === '/' ? undefined : location.href
    throw redirect({ to: '/sign-in', search: { next }, replace: true })
  },
  loader: async ({ context }) => {
    const me = await context.queryClient.ensureQueryData(meQuery)
    const household = householdOf(me)
    // A person's language follows them to another device.
    if (me.user.locale && !household?.isDemo) await chooseLocale(me.user.locale)
    const unasked = household?.role === 'owner' && !household.isDemo && !household.country
    if (unasked) throw redirect({ to: '/welcome', replace: true })
  },
  component: App,
})

function App() {
  const navigate = useNavigate()
  const toImport = useCallback(() => void navigate({ to: '/import' }), [navigate])
  return (
    <AppShell>
      <WindowDrop onDropped={toImport} />
      <Outlet />
    </AppShell>
  )
}
