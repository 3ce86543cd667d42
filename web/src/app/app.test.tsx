import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { freshPage } from '@/testing/fresh-page'
import { ana, bruno, household, serverKnows, tokensFor } from '@/testing/people'
import { answers, refuses, server } from '@/testing/server'

/** The whole app as a browser loads it: fresh modules, so nothing is left of the test before. */
async function open(path: string) {
  freshPage()
  const { startLocale } = await import('@/lib/locale')
  const { App } = await import('./app')
  const { createMemoryHistory } = await import('@tanstack/react-router')
  const history = createMemoryHistory({ initialEntries: [path] })
  await startLocale()
  render(<App history={history} />)
  return { user: userEvent.setup(), history }
}

const signInAs = async (user: ReturnType<typeof userEvent.setup>, email: string) => {
  await user.type(await screen.findByLabelText('E-mail'), email)
  await user.type(screen.getByLabelText('Password'), 'correct horse battery')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
}

beforeEach(() => {
  localStorage.setItem('fm.locale', 'en-US')
})

test('A session is found again on load, and the tab says where one is', async () => {
  serverKnows(ana)
  await open('/')
  expect(await screen.findByText('Home of Ana Souza')).toBeInTheDocument()
  expect(document.title).toBe('Home · Finance Manager')
  expect(document.documentElement.lang).toBe('en-US')
})

test('A visitor is asked to sign in and then sees the page they came for', async () => {
  serverKnows(ana)
  refuses('post', '/api/v1/auth/refresh', 401)
  answers('post', '/api/v1/auth/login', tokensFor('ana'))
  const { user } = await open('/settings')
  await signInAs(user, 'ana@example.com')
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeInTheDocument()
})

test('After signing out nothing of the person is left, and the next person sees only their own', async () => {
  serverKnows(ana, bruno)
  const { user, history } = await open('/settings')
  const name = await screen.findByLabelText('Your name')
  await user.clear(name)
  await user.type(name, 'Half a word')
  await user.click(screen.getByRole('button', { name: 'Sign out here' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent(/Ana|Half a word/)
  expect(history.location.href).toBe('/sign-in')

  answers('post', '/api/v1/auth/login', tokensFor('bruno'))
  await signInAs(user, 'bruno@example.com')
  expect(await screen.findByText('Home of Bruno Lima')).toBeInTheDocument()
  await user.click(screen.getAllByRole('link', { name: 'Settings' })[0]!)
  expect(await screen.findByLabelText('Your name')).toHaveValue('Bruno Lima')
  expect(document.body.innerHTML).not.toMatch(/Ana|Half a word/)
})

test('Signing out in one tab clears the others', async () => {
  serverKnows(ana)
  await open('/')
  await screen.findByText('Home of Ana Souza')
  const otherTab = new BroadcastChannel('fm.session')
  act(() => otherTab.postMessage({ type: 'signed-out' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument()
  expect(document.body).not.toHaveTextContent('Ana')
  otherTab.close()
})

test('A sign-out that the server did not hear is told to it before the next start', async () => {
  serverKnows(ana)
  server.use(http.post('/api/v1/auth/logout', () => HttpResponse.error()))
  const { user } = await open('/settings')
  await user.click(await screen.findByRole('button', { name: 'Sign out here' }))
  await screen.findByRole('heading', { name: 'Sign in' })
  const heard = vi.fn()
  server.use(
    http.post('/api/v1/auth/logout', () => {
      heard()
      return new HttpResponse(null, { status: 204 })
    }),
  )
  document.body.innerHTML = ''
  await open('/')
  await waitFor(() => expect(heard).toHaveBeenCalledOnce())
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument()
})

test('A wrong password is said beside the form, in words', async () => {
  serverKnows(ana)
  refuses('post', '/api/v1/auth/refresh', 401)
  refuses('post', '/api/v1/auth/login', 401, { code: 'auth.invalid-credentials' })
  const { user } = await open('/sign-in')
  await signInAs(user, 'ana@example.com')
  expect(await screen.findByRole('alert')).toHaveTextContent(/do not match/)
})

test('A link to another site is not followed after signing in', async () => {
  serverKnows(ana)
  const { history } = await open('/sign-in?next=%2F%2Fevil.example')
  expect(await screen.findByText('Home of Ana Souza')).toBeInTheDocument()
  expect(history.location.href).toBe('/')
})

test('Closed registration says so instead of showing a form', async () => {
  serverKnows(ana)
  refuses('post', '/api/v1/auth/refresh', 401)
  answers('get', '/api/v1/auth/options', {
    registration: 'closed',
    registrationOpen: false,
    firstUser: false,
    insecureTransport: true,
  })
  await open('/sign-up')
  expect(await screen.findByText(/Registration is closed/)).toBeInTheDocument()
  expect(screen.getByText(/not encrypted/)).toBeInTheDocument()
  expect(screen.queryByLabelText('Password')).not.toBeInTheDocument()
})

test.each([
  ['/', 'Leave the demo'],
  ['/settings', 'Sign out here'],
])('The demo says that its data is invented, and on %s one press ends it at once', async (page, leave) => {
  serverKnows(ana)
  answers('get', '/api/v1/auth/me', {
    user: { ...ana, isDemo: true },
    households: [{ ...household, isDemo: true, country: null }],
  })
  const deleted = vi.fn()
  server.use(
    http.delete('/api/v1/auth/demo', ({ request }) => {
      deleted(request.headers.get('authorization'))
      return new HttpResponse(null, { status: 204 })
    }),
  )
  const { user } = await open(page)
  expect(await screen.findByText('Demo household: data is invented')).toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: leave }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument()
  expect(deleted).toHaveBeenCalledExactlyOnceWith(`Bearer ${tokensFor('ana').accessToken}`)
})

test('A server that does not answer does not keep anyone in the demo', async () => {
  serverKnows(ana)
  answers('get', '/api/v1/auth/me', {
    user: { ...ana, isDemo: true },
    households: [{ ...household, isDemo: true, country: null }],
  })
  server.use(http.delete('/api/v1/auth/demo', () => new Promise<never>(() => undefined)))
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort())
  const { user } = await open('/')
  await user.click(await screen.findByRole('button', { name: 'Leave the demo' }))
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument()
})

test('Without a household there is an error to read, not amounts in a guessed currency', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  serverKnows(ana)
  answers('get', '/api/v1/auth/me', { user: ana, households: [] })
  await open('/')
  expect(await screen.findByRole('alert')).toHaveTextContent('Something unexpected happened')
})

test('A server out of reach is named, with a way to try again', async () => {
  // The router says in the console what it says on screen.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  server.use(http.post('/api/v1/auth/refresh', () => HttpResponse.error()))
  const { user } = await open('/')
  expect(await screen.findByRole('alert')).toHaveTextContent(/cannot be reached/)
  serverKnows(ana)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Home of Ana Souza')).toBeInTheDocument()
})
