import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { MoneyText } from '@/ui/money-text'
import { PlanRow } from './plan-row'
import { installmentsQuery } from './queries'

/** Purchases in parts, on cards and elsewhere: how far each is, and what remains of it. */
export function Plans({ accounts }: { accounts: readonly Account[] }) {
  const { t } = useTranslation()
  const [finished, setFinished] = useState(false)
  const query = useInfiniteQuery(installmentsQuery(!finished))
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name
  return (
    <Card
      title={t('cards.plans.title')}
      action={
        <Checkbox
          label={t('cards.plans.finished')}
          checked={finished}
          onChange={(event) => setFinished(event.target.checked)}
          className="text-xs text-muted"
        />
      }
    >
      <AsyncView
        query={query}
        isEmpty={({ pages }) => pages[0]?.items.length === 0}
        empty={
          <p className="py-2 text-muted">{t(finished ? 'cards.plans.emptyFinished' : 'cards.plans.empty')}</p>
        }
      >
        {({ pages }) => (
          <>
            {finished ? null : (
              <p className="flex flex-wrap items-baseline gap-x-3 border-b border-line pb-2 text-muted">
                {t('cards.plans.total')}
                {pages[0]?.totals.map(({ currency, remainingDebt }) => (
                  <MoneyText key={currency} value={remainingDebt} className="font-medium text-ink" />
                ))}
              </p>
            )}
            <ul className="divide-y divide-line">
              {pages
                .flatMap(({ items }) => items)
                .map((plan) => (
                  <PlanRow key={plan.id} plan={plan} account={nameOf(plan.accountId)} />
                ))}
            </ul>
            {query.hasNextPage ? (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('cards.plans.more')}
              </Button>
            ) : null}
          </>
        )}
      </AsyncView>
    </Card>
  )
}
