import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ReceiptText, SearchX } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { Button, buttonLook } from '@/ui/button'
import { AsyncView } from '@/ui/async-view'
import { EmptyState } from '@/ui/empty-state'
import { SkeletonRows } from '@/ui/skeleton'
import { isFiltered, type Filter } from './filter'
import { LedgerGrid, type LedgerGridProps } from './ledger-grid'

type LedgerProps = {
  query: Pick<
    UseInfiniteQueryResult,
    | 'data'
    | 'error'
    | 'isError'
    | 'fetchStatus'
    | 'refetch'
    | 'hasNextPage'
    | 'isFetchingNextPage'
    | 'isFetchNextPageError'
    | 'fetchNextPage'
  >
  filter: Filter
  onClear: () => void
  onAdd: (() => void) | undefined
  grid: Omit<LedgerGridProps, 'hasMore' | 'isLoadingMore' | 'onMore' | 'accounts'> & {
    accounts: readonly Account[]
  }
}

/** The list with its other faces: on its way, empty, failed. */
export function Ledger({ query, filter, onClear, onAdd, grid }: LedgerProps) {
  const { t } = useTranslation()
  const accounts = useMemo(
    () => new Map(grid.accounts.map(({ id, name }) => [id as string, name])),
    [grid.accounts],
  )
  const { fetchNextPage } = query
  const onMore = useMemo(() => () => void fetchNextPage(), [fetchNextPage])
  return (
    <AsyncView
      query={query}
      skeleton={<SkeletonRows rows={12} />}
      isEmpty={() => grid.rows.length === 0}
      empty={<NoRows filtered={isFiltered(filter)} onClear={onClear} onAdd={onAdd} />}
    >
      {() => (
        <>
          <LedgerGrid
            {...grid}
            accounts={accounts}
            hasMore={query.hasNextPage && !query.isFetchNextPageError}
            isLoadingMore={query.isFetchingNextPage}
            onMore={onMore}
          />
          {query.isFetchNextPageError ? (
            <div role="alert" className="flex items-center justify-center gap-3 py-2">
              {t('transactions.more.failed')}
              <Button size="sm" onClick={onMore}>
                {t('ui.error.retry')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </AsyncView>
  )
}

type NoRowsProps = { filtered: boolean; onClear: () => void; onAdd: (() => void) | undefined }

function NoRows({ filtered, onClear, onAdd }: NoRowsProps) {
  const { t } = useTranslation()
  if (filtered)
    return (
      <EmptyState
        icon={SearchX}
        title={t('transactions.none.title')}
        text={t('transactions.none.text')}
        action={<Button onClick={onClear}>{t('transactions.filter.clear')}</Button>}
      />
    )
  return (
    <EmptyState
      icon={ReceiptText}
      title={t('transactions.empty.title')}
      text={t('transactions.empty.text')}
      action={
        <>
          <Link to="/import" className={buttonLook({ variant: 'primary' })}>
            {t('transactions.empty.import')}
          </Link>
          {onAdd ? <Button onClick={onAdd}>{t('transactions.action.add')}</Button> : null}
        </>
      }
    />
  )
}
