import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery, type Account } from '@/lib/api/accounts'
import { useMe } from '@/lib/api/me'
import { formatDay, today } from '@/lib/dates'
import { useDone } from '@/lib/done'
import { useLocale } from '@/lib/locale'
import type { Money } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import { Page } from '@/ui/page'
import { useToast } from '@/ui/toast'
import { isTicked, less, tickedBalance, turn, type Turned } from './difference'
import { Explanation } from './explanation'
import { OpenRows } from './open-rows'
import { reconciliationQuery, useReconcile, type Reconciliation } from './queries'
import { Summary } from './summary'

type ReconcileProps = {
  accountId: string
  date: string | undefined
  onDate: (date: string | undefined) => void
}

/** An account beside the bank's statement, until both agree. */
export function Reconcile({ accountId, date, onDate }: ReconcileProps) {
  const { t } = useTranslation()
  const { data: accounts = [] } = useQuery(accountsQuery)
  const account = accounts.find(({ id }) => id === accountId)
  const query = useQuery({ ...reconciliationQuery(accountId, date), staleTime: 0 })
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
      <AsyncView query={query}>
        {(data) => <Statement key={data.date} {...{ accountId, account, data, onDate }} />}
      </AsyncView>
    </Page>
  )
}

type StatementProps = {
  accountId: string
  account: Account | undefined
  data: Reconciliation
  onDate: (date: string | undefined) => void
}

function Statement({ accountId, account, data, onDate }: StatementProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { household } = useMe()
  const { settled, statement, last, rows } = data
  const stated = statement?.date === data.date ? statement.amount : undefined
  const [closing, setClosing] = useState<Money | undefined>(stated)
  const [turned, setTurned] = useState<Turned>(new Set())
  const finish = useFinish(accountId, account, data, turned)
  const balance = tickedBalance(data, turned)
  const difference = closing && less(closing, balance)
  return (
    <>
      <Card title={t('reconcile.statement.title')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('reconcile.statement.date')}>
            {(control) => (
              <DateInput
                {...control}
                value={data.date}
                max={today()}
                required
                onChange={(day) => day && onDate(day)}
              />
            )}
          </Field>
          <Field
            label={t('reconcile.statement.closing')}
            hint={stated ? t('reconcile.statement.fromFile') : undefined}
          >
            {(control) => (
              <MoneyInput {...control} currency={settled.currency} value={closing} onChange={setClosing} />
            )}
          </Field>
        </div>
        {last ? (
          <p className="mt-3 text-xs text-muted">
            {t('reconcile.last', { date: formatDay(last.date, locale) })} <MoneyText value={last.balance} />
          </p>
        ) : null}
      </Card>
      {difference && difference.minorUnits !== 0 ? (
        <Explanation
          {...{ accountId, difference }}
          date={data.date}
          balanceKnown={data.balanceKnown}
          isTicked={(id) => {
            const row = rows.find((one) => one.id === id)
            return row === undefined ? undefined : isTicked(row, turned)
          }}
          onTurn={(ids) => setTurned(turn(turned, ids))}
        />
      ) : null}
      <OpenRows {...{ data, turned }} onTurn={(ids) => setTurned(turn(turned, ids))} />
      <Summary
        {...{ closing, balance, difference }}
        count={rows.filter((row) => isTicked(row, turned)).length + (data.earlier?.count ?? 0)}
        busy={finish.busy}
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
