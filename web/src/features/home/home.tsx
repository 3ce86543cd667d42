import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { useHousehold } from '@/lib/api/me'
import { thisMonth } from '@/lib/dates'
import { AsyncView } from '@/ui/async-view'
import { MonthPicker } from '@/ui/month-picker'
import { Page } from '@/ui/page'
import { AccountsCard } from './accounts-card'
import { CashFlowCard } from './cash-flow-card'
import { FirstUse } from './first-use'
import { MonthCard } from './month-card'
import { RecentCard } from './recent-card'
import { ReviewLink } from './review-link'
import { SpendingCard } from './spending-card'
import { WorthCard } from './worth-card'

type HomeProps = { month: string; onMonth: (month: string) => void }

/** Where the money is, and where it went. */
export function Home({ month, onMonth }: HomeProps) {
  const { t } = useTranslation()
  const { baseCurrency: currency, role } = useHousehold()
  const query = useQuery(accountsQuery)
  const canWrite = role !== 'viewer'
  const hasAccounts = (query.data?.length ?? 0) > 0
  return (
    <Page
      title={t('app.nav.home')}
      actions={hasAccounts ? <MonthPicker value={month} onChange={onMonth} max={thisMonth()} /> : null}
    >
      <AsyncView
        query={query}
        isEmpty={(accounts) => accounts.length === 0}
        empty={<FirstUse currency={currency} canWrite={canWrite} />}
      >
        {(accounts) => (
          <>
            <div className="flex flex-col justify-between gap-3 sm:flex-row">
              <WorthCard accounts={accounts} currency={currency} />
              <ReviewLink />
            </div>
            <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
              <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
                <MonthCard month={month} />
                <SpendingCard month={month} currency={currency} />
                <CashFlowCard month={month} currency={currency} onMonth={onMonth} />
              </div>
              <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
                <AccountsCard accounts={accounts} currency={currency} canWrite={canWrite} />
                <RecentCard />
              </div>
            </div>
          </>
        )}
      </AsyncView>
    </Page>
  )
}
