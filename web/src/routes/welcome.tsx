import { createFileRoute, redirect } from '@tanstack/react-router'
import { Welcome } from '@/features/welcome/welcome'
import { meQuery } from '@/lib/api/me'
import { ensureSession } from '@/lib/api/session'

export const Route = createFileRoute('/welcome')({
  beforeLoad: async () => {
    if ((await ensureSession()).status !== 'in') throw redirect({ to: '/sign-in', search: {}, replace: true })
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(meQuery),
  staticData: { title: 'welcome.title' },
  component: Welcome,
})
