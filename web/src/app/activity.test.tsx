import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { openApp } from '@/testing/open-app'
import { ana, household, serverKnows } from '@/testing/people'
import { answers, refuses, server } from '@/testing/server'

const edited = {
  id: 'cs',
  kind: 'manual',
  label: 'transaction.edited',
  subject: 'Padaria',
  actor: 'Ana Souza',
  at: '2026-11-01T10:00:00Z',
  rows: 1,
  undone: false,
  canUndo: true,
  canRedo: false,
  reverts: null,
  importId: null,
  forgotten: false,
}
const list = '/api/v1/change-sets'

beforeEach(() => {
  serverKnows(ana)
  answers('get', list, { items: [edited], next: null })
  answers('get', '/api/v1/accounts', { items: [] })
  answers('get', '/api/v1/categories', {
    items: [{ id: 'c1', key: null, name: 'Bakery', colour: '#000000', icon: 'tag' }],
  })
})

test('A change says who made it and what, and shows each field before and after', async () => {
  answers('get', `${list}/cs`, {
    changeSet: edited,
    entries: [
      {
        entity: 'Transaction',
        entityId: 't1',
        operation: 'update',
        fields: [
          { field: 'MinorUnits', before: -1250, after: -1300 },
          { field: 'CategoryId', before: null, after: 'c1' },
        ],
      },
    ],
  })
  answers('get', '/api/v1/transactions/t1', { id: 't1', amount: { minorUnits: -1300, currency: 'BRL' } })
  const { user } = await openApp('/activity')
  await user.click(await screen.findByRole('button', { name: /^Padaria changed/ }))
  expect(await screen.findByText('-R$12.50')).toBeInTheDocument()
  expect(screen.getByText('-R$13.00')).toBeInTheDocument()
  expect(await screen.findByText('Bakery')).toBeInTheDocument()
  expect(screen.getByText(/Ana Souza/, { selector: 'li span' })).toHaveTextContent('1 row')
})

test('Undo reports in words what it left alone because it was changed since', async () => {
  const conflicts = [{ entity: 'Transaction', entityId: 't1', field: 'Payee' }]
  answers('post', `${list}/cs/undo`, { changeSetId: 'u', rows: 1, conflicts })
  const { user } = await openApp('/activity')
  await user.click(await screen.findByRole('button', { name: 'Undo: Padaria changed' }))
  expect(await screen.findByText('Transaction · Payee')).toBeInTheDocument()
  expect(screen.getByText('Changed since, so left as it is now:')).toBeInTheDocument()
})

test('What was undone can be redone', async () => {
  const asked: string[] = []
  answers('get', list, { items: [{ ...edited, undone: true, canUndo: false, canRedo: true }], next: null })
  server.use(
    http.post(`${list}/:id/:what`, ({ params }) => {
      asked.push(String(params.what))
      return HttpResponse.json({ changeSetId: 'r', rows: 1, conflicts: [] })
    }),
  )
  const { user } = await openApp('/activity')
  await user.click(await screen.findByRole('button', { name: 'Redo: Padaria changed' }))
  await waitFor(() => expect(asked).toEqual(['redo']))
})

test('The kind of change is kept in the address and asked of the server', async () => {
  const kinds: (string | null)[] = []
  server.use(
    http.get(list, ({ request }) => {
      kinds.push(new URL(request.url).searchParams.get('kind'))
      return HttpResponse.json({ items: [], next: null })
    }),
  )
  const { user, history } = await openApp('/activity')
  expect(await screen.findByText('Nothing happened yet')).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('Kind of change'), 'Imports')
  expect(await screen.findByText('No changes match')).toBeInTheDocument()
  expect(history.location.search).toBe('?kind=import')
  expect(kinds).toEqual([null, 'import'])
})

test('Words are looked for in what a change is called here, and a day begins where the person is', async () => {
  const asked: URLSearchParams[] = []
  server.use(
    http.get(list, ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items: [{ ...edited, canUndo: false, forgotten: true }], next: null })
    }),
  )
  const { user, history } = await openApp('/activity?from=2026-11-01&to=2026-11-02')
  expect(await screen.findByText('Details no longer kept')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument()
  await user.type(screen.getByRole('searchbox', { name: 'Search the activity' }), 'imported')
  await waitFor(() => expect(history.location.search).toContain('q=imported'))
  await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('imported'))
  expect(asked.at(-1)?.getAll('label')).toEqual(['rule.imported', 'import.committed'])
  expect(asked.at(-1)?.get('since')).toBe(new Date(2026, 10, 1).toISOString())
  expect(asked.at(-1)?.get('until')).toBe(new Date(2026, 10, 3).toISOString())
})

test('Earlier changes follow page by page', async () => {
  server.use(
    http.get(list, ({ request }) => {
      const earlier = new URL(request.url).searchParams.get('cursor') === 'cs'
      const item = earlier ? { ...edited, id: 'older', subject: 'Mercado' } : edited
      return HttpResponse.json({ items: [item], next: earlier ? null : 'cs' })
    }),
  )
  const { user } = await openApp('/activity')
  await user.click(await screen.findByRole('button', { name: 'Show earlier changes' }))
  expect(await screen.findByText('Mercado changed')).toBeInTheDocument()
  expect(screen.getByText('Padaria changed')).toBeInTheDocument()
})

test('A viewer sees what happened and no way to change it', async () => {
  answers('get', '/api/v1/auth/me', { user: ana, households: [{ ...household, role: 'viewer' }] })
  await openApp('/activity')
  expect(await screen.findByText('Padaria changed')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument()
})

test('Members that did not arrive are said, with a way to try again', async () => {
  answers('get', list, { items: [], next: null })
  refuses('get', '/api/v1/households/:id/members', 500)
  const { user } = await openApp('/activity')
  await user.click(await screen.findByRole('button', { name: 'Filters' }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  answers('get', '/api/v1/households/:id/members', [{ userId: 'ana', displayName: 'Ana Souza' }])
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('option', { name: 'Ana Souza' })).toBeInTheDocument()
})
