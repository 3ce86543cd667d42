import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { buttonLook } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { Skeleton } from '@/ui/skeleton'
import { transactionQuery } from './queries'

/** The transaction that the document proves. */
export function Booked({ transactionId }: { transactionId: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <section aria-labelledby="booked" className="rounded-xl border border-line p-3">
      <h2 id="booked" className="mb-1 font-semibold">
        {t('documents.booked.title')}
      </h2>
      <AsyncView
        query={useQuery(transactionQuery(transactionId))}
        skeleton={<Skeleton className="h-12 w-full" />}
      >
        {({ date, amount, payee, description, accountId }) => (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>
              <span className="font-medium break-words">{payee ?? description}</span>
              <br />
              {formatDay(date, locale)} · <MoneyText value={amount} tone="flow" />
            </p>
            <Link
              to="/transactions"
              search={{ account: accountId, from: date, to: date }}
              className={buttonLook()}
            >
              {t('documents.booked.open')}
            </Link>
          </div>
        )}
      </AsyncView>
    </section>
  )
}
