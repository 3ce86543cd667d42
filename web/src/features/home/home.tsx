import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { useHousehold } from '@/lib/api/me'
import { thisMonth } from '@/lib/dates'
import { allWords } from '@/lib/i18n'
import { AsyncView } from '@/ui/async-view'
import { late } from '@/ui/late'
import { MonthPicker } from '@/ui/month-picker'
import { Page } from '@/ui/page'
import { Skeleton, SkeletonRows } from '@/ui/skeleton'
import { AccountsCard } from './accounts-card'
import { MonthCard } from './month-card'
import { ReviewLink } from './review-link'
import { WorthCard } from './worth-card'

// Below what a person looks at first.
const waiting = <Skeleton className="h-80" />
const SpendingCard = late(async () => (await import('./spending-card')).SpendingCard, { waiting })
const CashFlowCard = late(async () => (await import('./cash-flow-card')).CashFlowCard, { waiting })
// Their words are those of the pages behind: the first ones are what everybody waits for.
const withWords = async <Part,>(part: Promise<Part>) => (await Promise.all([part, allWords()]))[0]
const UpcomingCard = late(async () => (await withWords(import('./upcoming-card'))).UpcomingCard, { waiting })
const SafeCard = late(async () => (await withWords(import('./safe-card'))).SafeCard, {
  waiting: <Skeleton className="h-36" />,
})
const BudgetCard = late(async () => (await withWords(import('./budget-card'))).BudgetCard)
const BillsCard = late(async () => (await import('./bills-card')).BillsCard)
const RecentCard = late(async () => (await import('./recent-card')).RecentCard, { waiting })
const InsightsCard = late(async () => {
  const [{ InsightsCard }] = await Promise.all([import('./insights-card'), allWords()])
  return InsightsCard
})

// Seen once, before there is any account.
const FirstUse = late(async () => (await import('./first-use')).FirstUse, { waiting: <SkeletonRows /> })

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
                <MonthCard month={month} onMonth={onMonth} />
                <SpendingCard month={month} currency={currency} onMonth={onMonth} />
                <CashFlowCard month={month} currency={currency} onMonth={onMonth} />
              </div>
              <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
                <AccountsCard accounts={accounts} currency={currency} canWrite={canWrite} />
                <InsightsCard />
                <SafeCard currency={currency} />
                <BudgetCard />
                <BillsCard accounts={accounts} />
                <UpcomingCard />
                <RecentCard />
              </div>
            </div>
          </>
        )}
      </AsyncView>
    </Page>
  )
}
