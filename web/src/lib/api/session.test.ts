import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { freshPage } from '@/testing/fresh-page'
import { ana, bruno, serverKnows, tokenFor, tokensFor } from '@/testing/people'
import { refuses, server } from '@/testing/server'

/** A page that was just loaded: modules without memory. */
async function page() {
  freshPage()
  return { ...(await import('./session')), ...(await import('./client')) }
}

/** Counts the renewals, answers each with the next person's tokens. */
function renewals(...people: string[]) {
  const seen = vi.fn()
  server.use(
    http.post('/api/v1/auth/refresh', () => {
      seen()
      return HttpResponse.json(tokensFor(people[Math.min(seen.mock.calls.length, people.length) - 1] ?? ''))
    }),
  )
  return seen
}

beforeEach(() => {
  serverKnows(ana, bruno)
})

test('Requests that meet an ended token at the same time share one renewal', async () => {
  const { api, beginSession } = await page()
  beginSession({ accessToken: tokenFor('old-token-of-ana'), expiresIn: 900 })
  const seen = renewals('old-token-of-ana')
  // The server takes the renewed token only.
  server.use(
    http.get('/api/v1/auth/me', () =>
      seen.mock.calls.length
        ? HttpResponse.json({ user: ana, households: [] })
        : new HttpResponse(null, { status: 401 }),
    ),
  )
  const answers = await Promise.all([1, 2, 3, 4].map(() => api.GET('/api/v1/auth/me')))
  expect(answers.map(({ data }) => data?.user.id)).toEqual(['ana', 'ana', 'ana', 'ana'])
  expect(seen).toHaveBeenCalledOnce()
})

test('A body that was sent is sent again whole after the renewal', async () => {
  const { authorisedFetch, beginSession } = await page()
  beginSession(tokensFor('ana'))
  const bodies: string[] = []
  renewals('ana')
  server.use(
    http.post('/api/v1/echo', async ({ request }) => {
      bodies.push(await request.text())
      return new HttpResponse(null, { status: bodies.length === 1 ? 401 : 200 })
    }),
  )
  const url = new URL('/api/v1/echo', window.location.origin)
  const response = await authorisedFetch(new Request(url, { method: 'POST', body: 'twelve' }))
  expect(response.status).toBe(200)
  expect(bodies).toEqual(['twelve', 'twelve'])
})

test('A renewal that is refused ends the session', async () => {
  const { api, beginSession, readSession } = await page()
  beginSession(tokensFor('nobody'))
  refuses('post', '/api/v1/auth/refresh', 401)
  const { response } = await api.GET('/api/v1/auth/me')
  expect(response.status).toBe(401)
  expect(readSession()).toMatchObject({ status: 'out', ended: 'expired' })
})

test('A server that is down ends nothing', async () => {
  const { renew, beginSession, readSession } = await page()
  beginSession(tokensFor('ana'))
  refuses('post', '/api/v1/auth/refresh', 503)
  await expect(renew()).rejects.toMatchObject({ status: 503 })
  expect(readSession().status).toBe('in')
})

test('When the cookie belongs to someone else by now, the screen starts anew and the request is not repeated', async () => {
  const { authorisedFetch, beginSession, readSession } = await page()
  beginSession(tokensFor('ana'))
  const before = readSession().epoch
  const asked = vi.fn()
  renewals('bruno')
  server.use(
    http.get('/api/v1/secret', () => {
      asked()
      return new HttpResponse(null, { status: 401 })
    }),
  )
  await authorisedFetch(new Request(new URL('/api/v1/secret', window.location.origin)))
  expect(readSession().epoch).toBe(before + 1)
  expect(asked).toHaveBeenCalledOnce()
})

test('The token is renewed before it ends', async () => {
  const { beginSession } = await page()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const seen = renewals('ana')
  beginSession({ accessToken: tokenFor('ana'), expiresIn: 60 })
  await vi.advanceTimersByTimeAsync(29_000)
  expect(seen).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  vi.useRealTimers()
  await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce())
})

test('No token is ever written where a script of another origin or a thief of the disk could read it', async () => {
  const { beginSession } = await page()
  beginSession(tokensFor('ana'))
  const kept = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])
  expect(kept).not.toContain(tokenFor('ana').split('.')[1])
})

test('The chosen household goes with every request', async () => {
  const { api, beginSession } = await page()
  const { chooseHousehold } = await import('./household')
  beginSession(tokensFor('ana'))
  chooseHousehold('second-home')
  const sent = vi.fn()
  server.use(
    http.get('/api/v1/auth/me', ({ request }) => {
      sent(request.headers.get('x-household-id'))
      return HttpResponse.json({ user: ana, households: [] })
    }),
  )
  await api.GET('/api/v1/auth/me')
  expect(sent).toHaveBeenCalledWith('second-home')
})

test('What takes the server long is asked for until it is answered, and is then the answer', async () => {
  const { api, beginSession, take } = await page()
  beginSession(tokensFor('ana'))
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const asked: string[] = []
  const later = () =>
    new HttpResponse(null, { status: 202, headers: { Location: '/api/v1/answers/1', 'Retry-After': '1' } })
  server.use(
    http.post('/api/v1/imports/:id/commit', ({ request }) => {
      asked.push(request.headers.get('Prefer') ?? 'waits')
      return later()
    }),
    http.get('/api/v1/answers/1', ({ request }) => {
      asked.push(request.headers.get('Authorization') ?? 'nobody')
      return asked.length < 3
        ? later()
        : HttpResponse.json({ code: 'import.already-committed' }, { status: 409 })
    }),
  )
  const answer = take(api.POST('/api/v1/imports/{id}/commit', { params: { path: { id: 'a' } } }))
  const refusal = answer.catch((error: unknown) => error)
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(2000)
    expect(asked).toHaveLength(3)
  })
  vi.useRealTimers()
  expect(await refusal).toMatchObject({ status: 409, code: 'import.already-committed' })
  expect(asked).toEqual(['respond-async', `Bearer ${tokensFor('ana').accessToken}`, expect.any(String)])
})
