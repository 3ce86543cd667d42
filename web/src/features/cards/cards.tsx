import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CreditCard } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { useMe } from '@/lib/api/me'
import { AsyncView } from '@/ui/async-view'
import { buttonLook } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Page } from '@/ui/page'
import { CardSection } from './card-section'
import { Plans } from './plans'
import { installmentsQuery } from './queries'

/** What is to be paid on cards, and of purchases in parts. */
export function Cards() {
  const { t } = useTranslation()
  const { household } = useMe()
  const query = useQuery(accountsQuery)
  const open = useInfiniteQuery(installmentsQuery(true))
  // Unknown plans are not none: they say themselves what is the matter.
  const hasPlans = open.data?.pages[0]?.items.length !== 0
  const cardsOf = (accounts: NonNullable<typeof query.data>) =>
    accounts.filter(({ type, archived }) => type === 'creditCard' && !archived)
  return (
    <Page title={t('cards.title')}>
      <p className="-mt-2 max-w-3xl text-muted">{t('cards.text')}</p>
      <AsyncView
        query={query}
        isEmpty={(accounts) => cardsOf(accounts).length === 0 && !hasPlans}
        empty={<NoCards />}
      >
        {(accounts) => (
          <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
              {cardsOf(accounts).map((account) => (
                <CardSection
                  key={account.id}
                  account={account}
                  canWrite={household !== undefined && household.role !== 'viewer'}
                />
              ))}
            </div>
            <Plans accounts={accounts} />
          </div>
        )}
      </AsyncView>
    </Page>
  )
}

function NoCards() {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={CreditCard}
      title={t('cards.empty.title')}
      text={t('cards.empty.text')}
      action={
        <>
          <Link to="/import" className={buttonLook({ variant: 'primary' })}>
            {t('cards.empty.import')}
          </Link>
          <Link to="/" className={buttonLook()}>
            {t('cards.empty.home')}
          </Link>
        </>
      }
    />
  )
}
