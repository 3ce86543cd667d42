import { leaveDemo } from '@/lib/api/demo'
import { useMe } from '@/lib/api/me'
import { signOut } from '@/lib/api/session'

/** Clears the screen, and with it the demo's household. A server out of reach is told on the next start. */
export function useSignOut(): () => void {
  const { user } = useMe()
  return () => {
    const out = user.isDemo ? leaveDemo() : signOut()
    out.catch(() => undefined)
  }
}
