import { createFileRoute, redirect, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { WindowDrop } from '@/features/imports/window-drop'
import { Welcome } from '@/features/welcome/welcome'
import { householdOf, meQuery } from '@/lib/api/me'
import { optionsQuery } from '@/lib/api/options'
import { ensureSession } from '@/lib/api/session'

export const Route = createFileRoute('/welcome')({
  beforeLoad: async () => {
    if ((await ensureSession()).status !== 'in') throw redirect({ to: '/sign-in', search: {}, replace: true })
  },
  loader: async ({ context }) => {
    const household = householdOf(await context.queryClient.ensureQueryData(meQuery))
    await context.queryClient.ensureQueryData(optionsQuery)
    if (household?.isDemo) throw redirect({ to: '/', replace: true })
  },
  staticData: { title: 'welcome.title' },
  component: Arrival,
})

/** A file dropped here already is what the first door asks for. */
function Arrival() {
  const navigate = useNavigate()
  const toImport = useCallback(() => void navigate({ to: '/import' }), [navigate])
  return (
    <>
      <WindowDrop onDropped={toImport} />
      <Welcome />
    </>
  )
}
