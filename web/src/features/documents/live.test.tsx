import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { paperWith, path, serverKeeps } from '@/testing/documents'
import { refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Documents } from './documents'

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:picture')
  URL.revokeObjectURL = vi.fn()
})

test('A stream that ends is taken up where it ended', async () => {
  serverKeeps([])
  const asked: (string | null)[] = []
  server.use(
    http.get(`${path}/events`, ({ request }) => {
      asked.push(request.headers.get('last-event-id'))
      return new HttpResponse('id: 7\nevent: open\ndata: {}\n\nid: 9\nevent: document\ndata: {}\n\n', {
        headers: { 'content-type': 'text/event-stream' },
      })
    }),
  )
  await showPage(<Documents search={{}} onSearch={vi.fn()} />)
  await waitFor(() => expect(asked.slice(0, 2)).toEqual([null, '9']))
})

test('Where there is no stream, the list is looked at anew by itself', async () => {
  serverKeeps([])
  refuses('get', `${path}/events`, 404)
  let times = 0
  server.use(
    http.get(path, ({ request }) => {
      if (new URL(request.url).searchParams.get('status')) return HttpResponse.json({ items: [], next: null })
      times += 1
      const status = times > 1 ? 'statement' : 'reading'
      return HttpResponse.json({ items: [paperWith({ status })], next: null })
    }),
  )
  await showPage(<Documents search={{}} onSearch={vi.fn()} />)
  expect(await screen.findByText('Bank statement', { selector: 'li *' })).toBeInTheDocument()
})
