import { expect, test } from 'vitest'
import { readEvents } from './event-stream'

async function eventsOf(...parts: Uint8Array[]) {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      parts.forEach((part) => controller.enqueue(part))
      controller.close()
    },
  })
  const events = []
  for await (const event of readEvents(body)) events.push(event)
  return events
}

const stream = new TextEncoder().encode(
  'retry: 1000\nid: 7\nevent: open\ndata: {}\n\n: still here\n\nid: 8\r\nevent: document\r\ndata: {"payee":"São"}\r\n\r\nevent: end\ndata: {}\n\n',
)
const events = [
  { id: '7', name: 'open' },
  { id: '8', name: 'document' },
  { id: undefined, name: 'end' },
]

test('Events are read with their ids, and what only keeps the line open is not', async () => {
  expect(await eventsOf(stream)).toEqual(events)
})

test('It does not matter where the network cuts them', async () => {
  for (let cut = 1; cut < stream.length; cut += 1)
    expect(await eventsOf(stream.slice(0, cut), stream.slice(cut))).toEqual(events)
})

test('An event that was cut off is not told', async () => {
  expect(await eventsOf(stream.slice(0, stream.length - 1))).toEqual(events.slice(0, 2))
})
