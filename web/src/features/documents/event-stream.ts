/** One server-sent event; its id is where to go on from. */
export type ServerEvent = { id: string | undefined; name: string }

function eventOf(block: string): ServerEvent {
  let id: string | undefined
  let name = ''
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^(id|event): ?(.*)$/.exec(line) ?? []
    if (field === 'id') id = value
    if (field === 'event') name = value
  }
  return { id, name }
}

/** The events of a stream until it ends. What they carry is asked for again, so only their names and ids are read. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + decoder.decode(part.value, { stream: true }))
        .replaceAll('\r\n', '\n')
        .split('\n\n')
      rest = blocks.pop() ?? ''
      // What stands alone keeps the line open and says nothing.
      yield* blocks.map(eventOf).filter(({ name }) => name !== '')
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}
