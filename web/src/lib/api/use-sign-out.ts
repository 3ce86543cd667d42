import { leaveDemo } from './demo'
import { useMe } from './me'
import { signOut } from './session'

/** Clears the screen, and with it the demo's household. A server out of reach is told on the next start. */
export function useSignOut(): () => void {
  const { user } = useMe()
  return () => {
    const out = user.isDemo ? leaveDemo() : signOut()
    out.catch(() => undefined)
  }
}
