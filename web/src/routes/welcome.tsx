import { createFileRoute, redirect } from '@tanstack/react-router'
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
  component: Welcome,
})
