import { signOut } from '@/lib/api/session'

/** Clears the screen at once. When the server is out of reach it is told on the next start. */
export function useSignOut(): () => void {
  return () => {
    signOut().catch(() => undefined)
  }
}
