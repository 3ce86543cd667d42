// What works through a proxy that gives up on slow answers: an answer at once with the result later, and a stream that has
// begun. What does not: waiting in silence.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { proxyTo } from './proxy.mjs'

const patience = 400
const longer = () => new Promise((resolve) => setTimeout(resolve, 2 * patience))
const listening = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)))
let server, proxy, origin, finished

before(async () => {
  server = createServer(async (request, response) => {
    const parts = []
    for await (const part of request) parts.push(part)
    if (request.url === '/slow') return void longer().then(() => response.end('too late'))
    if (request.url === '/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: begun\n\n')
      return void longer().then(() => response.end('data: done\n\n'))
    }
    if (request.url === '/jobs') {
      finished = false
      longer().then(() => (finished = true))
      return response.writeHead(202, { Location: '/jobs/1' }).end(String(Buffer.concat(parts).length))
    }
    response.end(JSON.stringify({ finished }))
  })
  proxy = proxyTo(await listening(server), patience)
  origin = await listening(proxy)
})
after(() => {
  proxy.close()
  server.closeAllConnections()
  server.close()
})

test('what waits in silence is cut off', async () => {
  assert.equal((await fetch(`${origin}/slow`)).status, 504)
})

test('what answers 202 at once may take as long as it likes', async () => {
  const body = Buffer.alloc(5_000_000, 'x')
  const accepted = await fetch(`${origin}/jobs`, { method: 'POST', body })
  assert.deepEqual([accepted.status, await accepted.text()], [202, String(body.length)])
  let state
  do state = await (await fetch(origin + accepted.headers.get('Location'))).json()
  while (!state.finished)
})

test('a stream that has begun is passed on to its end', async () => {
  assert.equal(await (await fetch(`${origin}/events`)).text(), 'data: begun\n\ndata: done\n\n')
})
