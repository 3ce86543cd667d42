import { http, HttpResponse } from 'msw'
import { answers, server } from './server'

const noForecast = { today: '2099-01-01', accounts: [], totals: [], events: [] }

/** A token as the server makes it, as far as the app looks: who it is for. */
export const tokenFor = (person: string) =>
  ['head', btoa(JSON.stringify({ sub: person })), 'signature'].join('.')

export const tokensFor = (person: string) => ({ accessToken: tokenFor(person), expiresIn: 900 })

export const household = {
  id: '0198-home',
  name: 'Casa da Ana',
  role: 'owner',
  baseCurrency: 'BRL',
  country: 'BR' as string | null,
  isDemo: false,
  changeMonths: null as number | null,
  documentMonths: null as number | null,
}

export const ana = {
  id: 'ana',
  email: 'ana@example.com',
  displayName: 'Ana Souza',
  locale: 'en-US',
  isDemo: false,
}
export const bruno = {
  id: 'bruno',
  email: 'bruno@example.com',
  displayName: 'Bruno Lima',
  locale: 'en-US',
  isDemo: false,
}

/** A server that knows some people by their tokens, and whose cookie belongs to the first of them. */
export function serverKnows(first: typeof ana, ...others: (typeof ana)[]): void {
  const people = [first, ...others]
  answers('post', '/api/v1/auth/refresh', tokensFor(first.id))
  answers('get', '/api/v1/auth/options', {
    registration: 'open',
    registrationOpen: true,
    firstUser: false,
    insecureTransport: false,
  })
  server.use(
    http.get('/api/v1/auth/me', ({ request }) => {
      const user = people.find(({ id }) => request.headers.get('authorization') === `Bearer ${tokenFor(id)}`)
      if (!user) return HttpResponse.json({ code: 'auth.signed-out' }, { status: 401 })
      return HttpResponse.json({ user, households: [{ ...household, name: `Home of ${user.displayName}` }] })
    }),
    http.get('/api/v1/auth/sessions', () => HttpResponse.json([])),
    http.get('/api/v1/households/:id/members', () => HttpResponse.json([])),
    http.get('/api/v1/review', () =>
      HttpResponse.json({ items: [], counts: { category: 0, duplicate: 0, transfer: 0 } }),
    ),
    http.get('/api/v1/bills', () => HttpResponse.json({ items: [], totals: [] })),
    http.get('/api/v1/forecast', () => HttpResponse.json(noForecast)),
    http.get('/api/v1/forecast/safe-to-spend', () => HttpResponse.json({ today: '2099-01-01', items: [] })),
    http.get('/api/v1/budgets/:month', () => HttpResponse.json({ start: null, groups: [] })),
    http.get('/api/v1/accounts', () => HttpResponse.json({ items: [] })),
    http.get('/api/v1/transactions', () => HttpResponse.json({ items: [{}], next: null, totals: null })),
    http.post('/api/v1/auth/logout', () => new HttpResponse(null, { status: 204 })),
  )
}
