import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { authorisedFetch } from '@/lib/api/client'
import { problemOf } from '@/lib/problem'
import { readEvents } from './event-stream'
import { readAgain } from './queries'

const reconnectAfter = 1_000
const pollAfter = 5_000
/** Many changes at once are read in one go. */
const together = 250

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

async function* changes(lastId: string | undefined, signal: AbortSignal) {
  const headers = new Headers(lastId === undefined ? [] : [['Last-Event-ID', lastId]])
  const url = new URL('/api/v1/documents/events', window.location.origin)
  const response = await authorisedFetch(new Request(url, { headers, signal }))
  if (!response.ok || !response.body) throw problemOf(response, null)
  yield* readEvents(response.body)
}

/** Listens until it is told to stop. Where there is no stream, it looks every few seconds instead. */
async function listen(signal: AbortSignal, onChange: () => void): Promise<void> {
  let lastId: string | undefined
  while (!signal.aborted) {
    try {
      for await (const { id, name } of changes(lastId, signal)) {
        // What changed before the first stream began was told to nobody.
        if (name === 'document' || lastId === undefined) onChange()
        lastId = id ?? lastId
      }
      await pause(reconnectAfter, signal)
    } catch {
      if (signal.aborted) return
      onChange()
      await pause(pollAfter, signal)
    }
  }
}

/** Keeps all that is shown of documents as it is on the server. */
export function usePaperEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    void listen(leaving.signal, () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void readAgain(client)
      }, together)
    })
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [client])
}
