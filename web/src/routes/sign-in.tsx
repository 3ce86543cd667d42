import { createFileRoute, redirect } from '@tanstack/react-router'
import { SignIn } from '@/features/auth/sign-in'
import { optionsQuery } from '@/lib/api/options'
import { ensureSession } from '@/lib/api/session'

/** Only a path of this app; anything else would send a person who just signed in to a stranger. */
const innerPath = (value: unknown) =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search): { next?: string | undefined } => ({ next: innerPath(search.next) }),
  beforeLoad: async ({ search }) => {
    if ((await ensureSession()).status === 'in') throw redirect({ href: search.next ?? '/', replace: true })
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(optionsQuery),
  staticData: { title: 'auth.signIn.title' },
  component: SignIn,
})
