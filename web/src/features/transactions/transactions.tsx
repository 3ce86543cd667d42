import { usePrefetchInfiniteQuery, usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { categoriesQuery } from '@/lib/api/categories'
import { useHousehold } from '@/lib/api/me'
import { AsyncView } from '@/ui/async-view'
import { Page } from '@/ui/page'
import { SkeletonRows } from '@/ui/skeleton'
import { useCategories } from './use-categories'
import { ChoiceDock } from './choice-dock'
import { ClashDialog } from './clash-dialog'
import type { Filter } from './filter'
import { FilterBar } from './filter-bar'
import { Ledger } from './ledger'
import { OpenDialog } from './open-dialog'
import { PageActions } from './page-actions'
import { RowsNotice } from './rows-notice'
import { transactionsQuery, type Which } from './queries'
import { TotalsStrip } from './totals-strip'
import { useActions } from './use-actions'
import { useEditing } from './use-editing'
import { usePageKeys } from './use-page-keys'
import { useRowActs } from './use-row-acts'
import { useRows } from './use-rows'
import { ViewsDialog } from './views-dialog'

type TransactionsProps = {
  filter: Filter
  /** Writes the filter into the address. */
  onFilter: (filter: Filter, replace: boolean) => void
}

/** Every row and every choice names categories: without them nothing here would be true. */
export function Transactions(props: TransactionsProps) {
  const { t } = useTranslation()
  const query = useQuery(categoriesQuery)
  // Asked for meanwhile, so that nothing waits twice.
  usePrefetchInfiniteQuery(transactionsQuery(props.filter))
  usePrefetchQuery(accountsQuery)
  if (query.data) return <AllTransactions {...props} />
  return (
    <Page title={t('transactions.title')}>
      <AsyncView query={query} skeleton={<SkeletonRows rows={12} />}>
        {() => null}
      </AsyncView>
    </Page>
  )
}

function AllTransactions({ filter, onFilter }: TransactionsProps) {
  const { t } = useTranslation()
  const { baseCurrency, role } = useHousehold()
  const canWrite = role !== 'viewer'
  const { data: accounts = [] } = useQuery(accountsQuery)
  const categories = useCategories()
  const actions = useActions()
  const list = useRows(filter)
  const editing = useEditing(list)
  const [showsViews, setShowsViews] = useState(false)
  const { selection, which } = list

  const remove = (target: Which) => {
    selection.clear()
    void actions.remove(target)
  }
  const acts = useRowActs({ canWrite, selection, editing, actions, remove })
  const onKey = usePageKeys({ list, editing, actions, canWrite, remove: () => remove(which) })
  const show = (next: Filter, replace = false) => {
    selection.clear()
    onFilter(next, replace)
  }
  const onAdd = canWrite ? () => editing.open({ kind: 'new' }) : undefined
  return (
    <Page
      title={t('transactions.title')}
      actions={<PageActions account={filter.account} onViews={() => setShowsViews(true)} onAdd={onAdd} />}
    >
      <FilterBar
        {...{ filter, accounts, categories, baseCurrency }}
        onChange={(change, replace) => show({ ...filter, ...change }, replace)}
        onClear={() => onFilter({}, false)}
      />
      {filter.rows ? <RowsNotice onClear={() => show({ ...filter, rows: undefined })} /> : null}
      <TotalsStrip filter={filter} />
      <Ledger
        {...{ filter, onAdd }}
        query={list.query}
        onClear={() => onFilter({}, false)}
        grid={{
          rows: list.rows,
          total: list.totals?.count,
          accounts,
          categories,
          selection,
          current: list.current,
          onCurrent: (index) => list.setCurrentId(list.order[index]),
          editing: editing.cell,
          busy: editing.cell !== undefined || editing.opened !== undefined,
          onKey,
          acts,
        }}
      />
      <ChoiceDock
        {...{ list, editing, actions, categories }}
        onRule={acts.onRule}
        onRemove={() => remove(which)}
      />
      {showsViews ? (
        <ViewsDialog
          {...{ filter, canWrite }}
          onClose={() => setShowsViews(false)}
          onPick={(picked) => {
            setShowsViews(false)
            show(picked)
          }}
        />
      ) : null}
      {actions.clash ? (
        <ClashDialog
          key={actions.clash.row.version}
          {...{ accounts, categories }}
          clash={actions.clash}
          onClose={actions.endClash}
          onAgain={actions.saveEdit}
        />
      ) : null}
      <OpenDialog
        {...{ which, accounts, categories, actions, canWrite }}
        opened={editing.opened}
        count={list.count}
        onClose={editing.close}
        onDelete={acts.onDelete}
        onMerge={(sides) => {
          selection.clear()
          void actions.merge(sides)
        }}
      />
    </Page>
  )
}
