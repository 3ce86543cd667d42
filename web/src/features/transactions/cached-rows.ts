import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import { transactionsKey } from '@/lib/api/ledger'
import type { components } from '@/lib/api/schema.gen'

type Schemas = components['schemas']
type Row = Schemas['TransactionResponse']
type Page = Schemas['TransactionListResponse']
type Pages = InfiniteData<Page, string>
type Edit = Schemas['EditTransactionRequest'] & Schemas['BulkChanges']

/** What a row looks like after an edit, as far as the screen can tell before the server answers. */
export function edited(row: Row, edit: Edit): Row {
  const tags = edit.tags ?? row.tags.filter((tag) => !edit.removeTags?.includes(tag))
  const added = (edit.addTags ?? []).filter((tag) => !tags.includes(tag))
  const splits =
    'categoryId' in edit && row.splits[0]
      ? [
          {
            ...row.splits[0],
            amount: row.amount,
            categoryId: edit.categoryId ?? null,
            source: 'person' as const,
            confidence: null,
            evidence: null,
          },
        ]
      : row.splits
  return {
    ...row,
    // The server's word for what it is now is not known yet.
    version: '',
    splits,
    tags: [...tags, ...added],
    needsReview: 'categoryId' in edit ? false : row.needsReview,
    ...('payee' in edit ? { payee: edit.payee ?? null } : {}),
    ...('note' in edit ? { note: edit.note ?? null } : {}),
    ...(edit.status ? { status: edit.status } : {}),
    ...(edit.date ? { date: edit.date } : {}),
  }
}

function writePages(client: QueryClient, change: (rows: readonly Row[]) => readonly Row[]) {
  const before: [QueryKey, Pages | undefined][] = client.getQueriesData<Pages>({ queryKey: transactionsKey })
  client.setQueriesData<Pages>({ queryKey: transactionsKey }, (data) =>
    data?.pages
      ? {
          ...data,
          pages: data.pages.map((page) => {
            const items = change(page.items)
            return items === page.items ? page : { ...page, items: [...items] }
          }),
        }
      : data,
  )
  return {
    restore: () => {
      for (const [key, data] of before) client.setQueryData(key, data)
    },
  }
}

/** Changes rows where they stand in every cached list. */
export function changeRows(
  client: QueryClient,
  ids: readonly string[] | undefined,
  change: Edit | ((row: Row) => Row),
) {
  if (!ids) return undefined
  const wanted = new Set(ids)
  const apply = typeof change === 'function' ? change : (row: Row) => edited(row, change)
  return writePages(client, (rows) =>
    rows.some(({ id }) => wanted.has(id)) ? rows.map((row) => (wanted.has(row.id) ? apply(row) : row)) : rows,
  )
}

const anyRow = (client: QueryClient, test: (row: Row) => boolean) =>
  client
    .getQueriesData<Pages>({ queryKey: transactionsKey })
    .some(([, data]) => data?.pages?.some(({ items }) => items.some(test)))

/** Whether a list tells the balance after each row, which a change of one row moves for all after it. */
export const showsBalances = (client: QueryClient) => anyRow(client, ({ balance }) => balance !== null)

/** Whether one of these rows is a side of a transfer. */
export const holdsTransfer = (client: QueryClient, ids: readonly string[]) =>
  anyRow(client, ({ id, transferId }) => transferId !== null && ids.includes(id))

export function removeRows(client: QueryClient, ids: readonly string[]) {
  const gone = new Set(ids)
  return writePages(client, (rows) =>
    rows.some(({ id }) => gone.has(id)) ? rows.filter(({ id }) => !gone.has(id)) : rows,
  )
}
