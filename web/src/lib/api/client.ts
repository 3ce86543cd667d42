import createClient from 'openapi-fetch'
import { problemOf } from '../problem'
import { currentHousehold } from './household'
import type { paths } from './schema.gen'
import { currentToken, readSession, renew } from './session'

async function send(request: Request): Promise<Response> {
  const token = await currentToken()
  const household = currentHousehold()
  if (token) request.headers.set('Authorization', `Bearer ${token}`)
  if (household) request.headers.set('X-Household-Id', household)
  if (request.method !== 'GET') request.headers.set('Prefer', 'respond-async')
  return fetch(request)
}

const secondsBetweenLooks = 2

/** Sends with the session's token, and waits for what takes the server long: a proxy between would give it up. */
export async function authorisedFetch(request: Request): Promise<Response> {
  const response = await sendInSession(request)
  const later = response.status === 202 && response.headers.get('Location')
  if (!later) return response
  await new Promise((resolve) => setTimeout(resolve, secondsBetweenLooks * 1000))
  return authorisedFetch(new Request(new URL(later, request.url), { signal: request.signal }))
}

/** A token that just ended is renewed and the request sent once more. */
async function sendInSession(request: Request): Promise<Response> {
  const again = request.clone()
  const epoch = readSession().epoch
  const response = await send(request)
  if (response.status !== 401 || readSession().status !== 'in') return response
  const renewed = await renew()
  return renewed && readSession().epoch === epoch ? send(again) : response
}

/** The server, typed by its own OpenAPI document. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: authorisedFetch })

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The body of an answer, or an ApiError that says why there is none. */
export async function take<T>(answer: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await answer
  if (!response.ok) throw problemOf(response, error)
  return data as NonNullable<T>
}

/** A write: its answer, and the change-set to undo it by; none when nothing changed. */
export async function takeWrite<T>(answer: Promise<Answer<T>>): Promise<{ saved: T; changeSetId?: string }> {
  const { data, error, response } = await answer
  if (!response.ok) throw problemOf(response, error)
  return { saved: data as T, changeSetId: response.headers.get('X-Change-Set-Id') ?? undefined }
}
