import { createFileRoute, redirect } from '@tanstack/react-router'
import { SignUp } from '@/features/auth/sign-up'
import { optionsQuery } from '@/lib/api/options'
import { ensureSession } from '@/lib/api/session'

export const Route = createFileRoute('/sign-up')({
  beforeLoad: async () => {
    if ((await ensureSession()).status === 'in') throw redirect({ to: '/', replace: true })
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(optionsQuery),
  staticData: { title: 'auth.signUp.title' },
  component: SignUp,
})
