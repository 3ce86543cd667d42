import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, take } from './client'

/** Where cached pages of transactions live; they are patched in place, so that a list does not jump. */
export const transactionsKey = ['transactions'] as const

/** The act that was written last, which is what Undo is about right after a write that does not name it. */
export async function newestChangeSet(): Promise<string | undefined> {
  const { items } = await take(api.GET('/api/v1/change-sets', { params: { query: { limit: 1 } } }))
  return items[0]?.canUndo ? items[0].id : undefined
}

const unaffected: readonly unknown[] = ['me', 'auth-options', 'sessions', 'members', 'categories']

/** After a write: balances, reports and totals are read again; the rows themselves only when asked. */
export function refreshLedger(client: QueryClient, { rows = false } = {}): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey: [first] }) =>
      !unaffected.includes(first) && (rows || first !== transactionsKey[0]),
  })
}

export function useRefreshLedger() {
  const client = useQueryClient()
  return (options?: { rows?: boolean }) => refreshLedger(client, options)
}
