import { createStore, useStore } from '../store'
import { problemOf } from '../problem'
import { keepChoice, readChoice } from '../storage'
import type { paths } from './schema.gen'
import { broadcast, onBroadcast } from './tabs'

export type Tokens = paths['/api/v1/auth/login']['post']['responses'][200]['content']['application/json']

export type Session = {
  status: 'unknown' | 'out' | 'in'
  /** Grows whenever everything of the previous person must leave the screen. */
  epoch: number
  /** A session that ran out may return to the page it was on; a person who signed out starts afresh. */
  ended?: 'signed-out' | 'expired'
}

const session = createStore<Session>({ status: 'unknown', epoch: 0 })

// The access token lives in this variable and nowhere else.
let token: { value: string; expiresAt: number; subject: string | undefined } | undefined
let renewal: Promise<boolean> | undefined
let timer: ReturnType<typeof setTimeout> | undefined

const renewBefore = 30_000
// A sign-out that the server has not heard of yet.
const unsaid = 'fm.unsaid-sign-out'

function subjectOf(accessToken: string): string | undefined {
  const payload = accessToken.split('.')[1]
  if (!payload) return undefined
  try {
    const claims: unknown = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')))
    return typeof claims === 'object' && claims !== null && 'sub' in claims ? String(claims.sub) : undefined
  } catch {
    return undefined
  }
}

function hold({ accessToken, expiresIn }: Tokens): void {
  const before = token
  const lifetime = expiresIn * 1000
  token = { value: accessToken, expiresAt: Date.now() + lifetime, subject: subjectOf(accessToken) }
  clearTimeout(timer)
  timer = setTimeout(
    () => void renew().catch(() => undefined),
    Math.max(lifetime - renewBefore, lifetime / 2),
  )

  const { epoch } = session.get()
  const anotherPerson = before !== undefined && before.subject !== token.subject
  if (anotherPerson) keepChoice('fm.household', null)
  session.set({ status: 'in', epoch: anotherPerson ? epoch + 1 : epoch })
}

function drop(ended: Session['ended']): void {
  const { epoch, status } = session.get()
  token = undefined
  clearTimeout(timer)
  keepChoice('fm.household', null)
  session.set({ status: 'out', epoch: status === 'in' ? epoch + 1 : epoch, ended })
}

async function requestRenewal(): Promise<boolean> {
  const before = token
  const response = await fetch('/api/v1/auth/refresh', { method: 'POST', credentials: 'same-origin' })
  // Someone signed out or in while the answer was under way: their word is newer.
  if (token !== before) return token !== undefined
  if (response.ok) {
    hold((await response.json()) as Tokens)
    return true
  }
  if (response.status !== 401 && response.status !== 400 && response.status !== 403)
    throw problemOf(response, null)
  drop(session.get().status === 'in' ? 'expired' : undefined)
  return false
}

/** Renews the session; callers at the same time share one request. False means: signed out. */
export function renew(): Promise<boolean> {
  renewal ??= requestRenewal().finally(() => {
    renewal = undefined
  })
  return renewal
}

/** Finds out, once per page, whether the cookie still carries a session. */
export async function ensureSession(): Promise<Session> {
  if (session.get().status === 'unknown') {
    if (readChoice(unsaid)) await signOut()
    else await renew()
  }
  return session.get()
}

/** The token to send, renewed first when it is about to end. */
export async function currentToken(): Promise<string | undefined> {
  if (token && token.expiresAt - Date.now() < 5_000) await renew()
  return token?.value
}

export function beginSession(tokens: Tokens): void {
  hold(tokens)
  broadcast({ type: 'signed-in', subject: token?.subject })
}

/** Clears the screen at once; a server out of reach is told on the next start, before anything else. */
export async function signOut(): Promise<void> {
  const bearer = token?.value
  keepChoice(unsaid, 'yes')
  drop('signed-out')
  broadcast({ type: 'signed-out' })
  const response = await fetch('/api/v1/auth/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: bearer ? { Authorization: `Bearer ${bearer}` } : {},
  })
  if (response.status >= 500) throw problemOf(response, null)
  keepChoice(unsaid, null)
}

/** Clears the screen and the caches without ending the session, as when the household changes. */
export function restartScreen(): void {
  const now = session.get()
  session.set({ ...now, epoch: now.epoch + 1 })
}

onBroadcast((message) => {
  if (message.type === 'signed-out') drop('signed-out')
  else if (token?.subject !== message.subject) void renew().catch(() => undefined)
})

document.addEventListener('visibilitychange', () => {
  const late = token !== undefined && token.expiresAt - Date.now() < renewBefore
  if (late && document.visibilityState === 'visible') void renew().catch(() => undefined)
})

export const useSession = () => useStore(session)
export const readSession = session.get
export const watchSession = session.subscribe
