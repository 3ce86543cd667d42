import { useInfiniteQuery, usePrefetchInfiniteQuery, usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Bookmark, ListChecks, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { categoriesQuery } from '@/lib/api/categories'
import { useHousehold } from '@/lib/api/me'
import { usePhone } from '@/lib/media'
import { ActionDock } from '@/ui/action-dock'
import { AsyncView } from '@/ui/async-view'
import { Button, buttonLook } from '@/ui/button'
import { Page } from '@/ui/page'
import { SkeletonRows } from '@/ui/skeleton'
import { ClashDialog } from './clash-dialog'
import { BulkBar } from './bulk-bar'
import { useCategories } from './category-options'
import { toQuery, type Filter } from './filter'
import { FilterBar } from './filter-bar'
import { Ledger } from './ledger'
import { OpenDialog, type Opened } from './open-dialog'
import { transactionsQuery, type Transaction, type Which } from './queries'
import type { Editing, RowActs } from './ledger-row'
import { sidesOfMerge } from './merge-sides'
import { SimilarBar } from './similar-bar'
import { TotalsStrip } from './totals-strip'
import { totalsQuery } from './queries'
import { useActions } from './use-actions'
import { useLedgerKeys } from './use-ledger-keys'
import { useSelection } from './use-selection'
import { sidesOfTransfer } from './transfer-sides'
import { ViewsDialog } from './views-dialog'

type TransactionsProps = {
  filter: Filter
  /** Writes the filter into the address. */
  onFilter: (filter: Filter, replace: boolean) => void
}

const nothing: readonly Transaction[] = []

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
  const navigate = useNavigate()
  const phone = usePhone()
  const canWrite = role !== 'viewer'
  const query = useInfiniteQuery(transactionsQuery(filter))
  const { data: totals } = useQuery(totalsQuery(filter))
  const { data: accounts = [] } = useQuery(accountsQuery)
  const categories = useCategories()
  const actions = useActions()
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? nothing, [query.data])
  const order = useMemo(() => rows.map(({ id }) => id as string), [rows])
  const selection = useSelection(order)
  const [currentId, setCurrentId] = useState<string>()
  const [editing, setEditing] = useState<{ id: string; field: Editing }>()
  const [opened, setOpened] = useState<Opened>()
  const [showsViews, setShowsViews] = useState(false)

  const current = currentId ? order.indexOf(currentId) : -1
  const row = rows[current]
  const chosen = selection.size > 0 ? rows.filter(({ id }) => selection.ids.has(id)) : row ? [row] : []
  const which: Which = selection.all ? { filter: toQuery(filter) } : { ids: chosen.map(({ id }) => id) }
  const count = selection.all ? (totals?.count ?? selection.size) : chosen.length
  const sides = sidesOfTransfer(chosen)
  const twins = selection.all ? undefined : sidesOfMerge(chosen)

  const edit = (target: Transaction, field: Editing) => {
    setCurrentId(target.id)
    if (field === 'category' && target.splits.length > 1) setOpened({ kind: 'edit', row: target })
    else if (field === 'category' && phone) setOpened({ kind: 'category', rows: [target] })
    else setEditing({ id: target.id, field })
  }
  const begin = (field: Editing | 'tags') => {
    const [only] = chosen
    if (!only) return
    if (chosen.length === 1 && !selection.all && field !== 'tags') edit(only, field)
    else if (field === 'category') setOpened({ kind: 'category', rows: chosen })
    else setOpened({ kind: 'text', field, count })
  }
  const remove = (target: Which) => {
    selection.clear()
    void actions.remove(target)
  }
  const merge = () => twins && setOpened({ kind: 'merge', ...twins })

  const makeRule = ({ id }: Transaction) => void navigate({ to: '/rules', search: { from: id } })

  const acts: RowActs = {
    canWrite,
    onEdit: edit,
    onEndEdit: () => setEditing(undefined),
    onCategory: (target, categoryId) => void actions.edit(target, { categoryId }),
    onPayee: (target, payee) => void actions.edit(target, { payee: payee || null }),
    onNote: (target, note) => void actions.edit(target, { note: note || null }),
    onOpen: (target) => setOpened({ kind: 'edit', row: target }),
    onToggle: (target, extend) => (extend ? selection.extendTo(target.id) : selection.toggle(target.id)),
    onDelete: (target) => remove({ ids: [target.id] }),
    onRule: makeRule,
    onUnlink: (target) => {
      if (target.transferId) void actions.unlink(target.transferId)
    },
  }
  const onKey = useLedgerKeys({
    canWrite,
    hasRows: rows.length > 0,
    move: (by, extend) => {
      const next = order[Math.min(Math.max(current + by, 0), order.length - 1)]
      if (!next) return
      if (extend) selection.extendTo(next, currentId)
      // The keys work from anywhere on the page; what had the focus outside the list gives it to the row.
      const active = document.activeElement
      if (next !== currentId && active instanceof HTMLElement && !active.closest('[role=grid]')) active.blur()
      setCurrentId(next)
    },
    toggle: () => row && selection.toggle(row.id),
    selectShown: selection.selectShown,
    clear: selection.clear,
    undo: actions.undoLast,
    category: () => begin('category'),
    payee: () => begin('payee'),
    note: () => begin('note'),
    tags: () => begin('tags'),
    open: () => row && setOpened({ kind: 'edit', row }),
    remove: () => chosen.length > 0 && remove(which),
    link: () => sides && void actions.link(sides.from, sides.to),
    merge,
    add: () => setOpened({ kind: 'new' }),
  })
  const changeFilter = (change: Filter, replace = false) => {
    selection.clear()
    onFilter({ ...filter, ...change }, replace)
  }
  const offered = totals && !query.data?.pages.at(-1)?.next ? undefined : totals?.count

  return (
    <Page
      title={t('transactions.title')}
      actions={
        <>
          <Button onClick={() => setShowsViews(true)}>
            <Bookmark aria-hidden className="size-4" />
            <span className="max-sm:sr-only">{t('transactions.views.open')}</span>
          </Button>
          {filter.account ? (
            <Link
              to="/reconcile/$accountId"
              params={{ accountId: filter.account }}
              search={{}}
              className={buttonLook()}
            >
              <ListChecks aria-hidden className="size-4" />
              <span className="max-sm:sr-only">{t('transactions.action.reconcile')}</span>
            </Link>
          ) : null}
          {canWrite ? (
            <Button variant="primary" onClick={() => setOpened({ kind: 'new' })}>
              <Plus aria-hidden className="size-4" />
              {t('transactions.action.add')}
            </Button>
          ) : null}
        </>
      }
    >
      <FilterBar
        filter={filter}
        accounts={accounts}
        categories={categories}
        baseCurrency={baseCurrency}
        onChange={changeFilter}
        onClear={() => onFilter({}, false)}
      />
      <TotalsStrip filter={filter} />
      <Ledger
        query={query}
        filter={filter}
        onClear={() => onFilter({}, false)}
        onAdd={acts.canWrite ? () => setOpened({ kind: 'new' }) : undefined}
        grid={{
          rows,
          total: totals?.count,
          accounts,
          categories,
          selection,
          current,
          onCurrent: (index) => setCurrentId(order[index]),
          editing,
          busy: editing !== undefined || opened !== undefined,
          onKey,
          acts,
        }}
      />
      <ActionDock>
        {actions.similar && selection.size === 0 ? (
          <SimilarBar
            similar={actions.similar}
            categories={categories}
            onClose={actions.forgetSimilar}
            onAll={actions.changeSimilar}
            onRule={makeRule}
          />
        ) : null}
        {selection.size > 0 ? (
          <BulkBar
            count={count}
            offerAll={selection.all ? undefined : offered}
            onAll={selection.selectAll}
            canLink={sides !== undefined}
            canMerge={twins !== undefined}
            onCategory={() => setOpened({ kind: 'category', rows: chosen })}
            onText={(field) => setOpened({ kind: 'text', field, count })}
            onSet={(set) => void actions.editMany(which, set)}
            onLink={() => sides && void actions.link(sides.from, sides.to)}
            onMerge={merge}
            onDelete={() => remove(which)}
            onClear={selection.clear}
          />
        ) : null}
      </ActionDock>
      {showsViews ? (
        <ViewsDialog
          filter={filter}
          canWrite={canWrite}
          onClose={() => setShowsViews(false)}
          onPick={(picked) => {
            setShowsViews(false)
            selection.clear()
            onFilter(picked, false)
          }}
        />
      ) : null}
      {actions.clash ? (
        <ClashDialog
          key={actions.clash.row.version}
          clash={actions.clash}
          accounts={accounts}
          categories={categories}
          onClose={actions.endClash}
          onAgain={actions.saveEdit}
        />
      ) : null}
      <OpenDialog
        opened={opened}
        onClose={() => setOpened(undefined)}
        which={which}
        count={count}
        accounts={accounts}
        categories={categories}
        actions={actions}
        canWrite={canWrite}
        onDelete={(target) => remove({ ids: [target.id] })}
        onMerge={(sides) => {
          selection.clear()
          void actions.merge(sides)
        }}
      />
    </Page>
  )
}
