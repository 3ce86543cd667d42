import { useQueryClient, type QueryClient } from '@tanstack/react-query'

/** Where cached pages of transactions live; they are patched in place, so that a list does not jump. */
export const transactionsKey = ['transactions'] as const

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
