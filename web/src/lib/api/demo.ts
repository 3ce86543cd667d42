import { useMutation } from '@tanstack/react-query'
import { problemOf } from '../problem'
import { currentLanguage } from '../locale'
import { api } from './client'
import { beginSession, signOut, type Tokens } from './session'

async function enterDemo(): Promise<void> {
  const response = await fetch(`/api/v1/auth/demo?locale=${encodeURIComponent(currentLanguage())}`, {
    method: 'POST',
    credentials: 'same-origin',
  })
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw problemOf(response, body)
  beginSession(body as Tokens)
}

/** Enters the demo household: another person, as far as this screen is concerned. */
export const useDemo = () => useMutation({ mutationFn: enterDemo })

const patience = 5_000

/** Deletes the demo household and signs out. Out of reach, the server clears it away within a day by itself. */
export async function leaveDemo(): Promise<void> {
  await api.DELETE('/api/v1/auth/demo', { signal: AbortSignal.timeout(patience) }).catch(() => undefined)
  await signOut()
}
