// What works through a proxy that gives up on slow answers: an answer at once with the result later, and a stream that has
// begun. What does not: waiting in silence. Its patience ends when a test says so, not by a clock.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { proxyTo } from './proxy.mjs'

const listening = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`)))
const waiting = new Set()
const timeIsUp = () => waiting.forEach((cut) => cut())
const patience = (cut) => {
  waiting.add(cut)
  return () => waiting.delete(cut)
}
let server, proxy, origin
let finishJob, endStream
let finished = false

before(async () => {
  server = createServer(async (request, response) => {
    let length = 0
    for await (const part of request) length += part.length
    if (request.url === '/slow') return timeIsUp()
    if (request.url === '/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: begun\n\n')
      endStream = () => response.end('data: done\n\n')
    } else if (request.url === '/jobs') {
      finishJob = () => (finished = true)
      response.writeHead(202, { Location: '/jobs/1' }).end(String(length))
    } else {
      response.end(JSON.stringify({ finished }))
    }
  })
  proxy = proxyTo(await listening(server), patience)
  origin = await listening(proxy)
})
after(() => {
  proxy.closeAllConnections()
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
  timeIsUp()
  finishJob()
  assert.deepEqual(await (await fetch(origin + accepted.headers.get('Location'))).json(), { finished: true })
})

test('a stream that has begun is passed on to its end', async () => {
  const stream = (await fetch(`${origin}/events`)).body.pipeThrough(new TextDecoderStream()).getReader()
  assert.equal((await stream.read()).value, 'data: begun\n\n')
  timeIsUp()
  endStream()
  assert.equal((await stream.read()).value, 'data: done\n\n')
})
