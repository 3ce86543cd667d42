import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery, type Account } from '@/lib/api/accounts'
import { useMe } from '@/lib/api/me'
import { useDone } from '@/lib/done'
import type { Money } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { buttonLook } from '@/ui/button'
import { Page } from '@/ui/page'
import { useToast } from '@/ui/toast'
import { isTicked, less, listing, tickedBalance, turn, type Turned } from './difference'
import { Explanation } from './explanation'
import { OpenRows } from './open-rows'
import { reconciliationQuery, useReconcile, type OpenRow, type Reconciliation } from './queries'
import { StatementForm } from './statement-form'
import { Summary } from './summary'

type ReconcileProps = {
  accountId: string
  date: string | undefined
  onDate: (date: string | undefined) => void
}

/** An account beside the bank's statement, until both agree. What a person enters stays, whichever day they look at. */
export function Reconcile({ accountId, date, onDate }: ReconcileProps) {
  const { t } = useTranslation()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const account = accounts.find(({ id }) => id === accountId)
  const query = useQuery({ ...reconciliationQuery(accountId, date), staleTime: 0 })
  const [typed, setTyped] = useState<{ closing: Money | undefined }>()
  const ticks = useTicks()
  const { data } = query
  const day = date ?? data?.date
  const stated = data?.statement?.date === day ? data?.statement?.amount : undefined
  const closing = typed ? typed.closing : stated
  return (
    <Page
      title={account ? t('reconcile.title', { name: account.name }) : t('app.nav.reconcile')}
      narrow
      actions={
        <Link to="/transactions" search={{ account: accountId }} className={buttonLook()}>
          {t('reconcile.action.rows')}
        </Link>
      }
    >
      <p className="-mt-2 text-muted">{t('reconcile.text')}</p>
      <StatementForm
        {...{ day, closing, onDate }}
        currency={account?.currency ?? data?.settled.currency}
        fromFile={!typed && stated !== undefined}
        last={data?.last ?? null}
        onClosing={(money) => setTyped({ closing: money })}
      />
      <AsyncView query={query}>
        {(found) => (
          <Comparison
            {...{ accountId, account, closing, ticks }}
            data={listing(found, ticks.older)}
            behind={query.isPlaceholderData}
          />
        )}
      </AsyncView>
    </Page>
  )
}

/** What the person ticked and unticked, and the rows they did it to that are too old for the list. */
function useTicks() {
  const [turned, setTurned] = useState<Turned>(new Set())
  const [older, setOlder] = useState<readonly OpenRow[]>([])
  return {
    turned,
    older,
    turn: (ids: readonly string[]) => setTurned(turn(turned, ids)),
    list: (rows: readonly OpenRow[]) => setOlder([...older, ...rows]),
  }
}

type ComparisonProps = {
  accountId: string
  account: Account | undefined
  data: Reconciliation
  closing: Money | undefined
  ticks: ReturnType<typeof useTicks>
  /** The data is still that of the day that was asked for before. */
  behind: boolean
}

function Comparison({ accountId, account, data, closing, ticks, behind }: ComparisonProps) {
  const { household } = useMe()
  const { turned } = ticks
  const finish = useFinish(accountId, account, data, turned)
  const balance = tickedBalance(data, turned)
  const difference = closing && less(closing, balance)
  return (
    <>
      {difference && difference.minorUnits !== 0 ? (
        <Explanation
          {...{ accountId, difference }}
          date={data.date}
          balanceKnown={data.balanceKnown}
          isTicked={(id) => {
            const row = data.rows.find((one) => one.id === id)
            return row && isTicked(row, turned)
          }}
          onTurn={(rows) => {
            ticks.list(rows.filter((row) => !data.rows.some(({ id }) => id === row.id)))
            ticks.turn(rows.map(({ id }) => id))
          }}
        />
      ) : null}
      <OpenRows {...{ data, turned }} onTurn={ticks.turn} />
      <Summary
        {...{ closing, balance, difference }}
        count={data.rows.filter((row) => isTicked(row, turned)).length + (data.earlier?.count ?? 0)}
        busy={finish.busy || behind}
        canWrite={household?.role !== 'viewer'}
        onFinish={() => closing && void finish.run(closing)}
      />
    </>
  )
}

function useFinish(accountId: string, account: Account | undefined, data: Reconciliation, turned: Turned) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { done, attempt } = useDone(useToast())
  const reconcile = useReconcile(accountId)
  const run = async (balance: Money) => {
    const of = (status: 'booked' | 'pending') =>
      data.rows.filter((row) => row.status === status && turned.has(row.id)).map(({ id }) => id)
    const finished = await attempt(async () => {
      const body = { date: data.date, balance, except: of('booked'), also: of('pending') }
      const { reconciled, changeSetId } = await reconcile.mutateAsync(body)
      done(t('reconcile.done', { count: reconciled, name: account?.name ?? '' }), changeSetId)
    })
    if (finished) void navigate({ to: '/transactions', search: { account: accountId } })
  }
  return { run, busy: reconcile.isPending }
}
