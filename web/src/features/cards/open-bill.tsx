import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Bill } from '@/lib/api/bills'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { sumMoney, type Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'
import { rowsOf, useDueWords } from './bill-words'

/** What purchases of today are on. */
export function OpenBill({ bill }: { bill: Bill }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const words = useDueWords()
  const { carried, purchases, payments, stillDue, committed, dueDate, to } = bill
  const expected = sumMoney([stillDue, committed], stillDue.currency)
  return (
    <section aria-label={t('cards.bill.open')}>
      <h3 className="text-xs font-medium text-muted">{t('cards.bill.open')}</h3>
      <p className="mb-2 text-xs text-muted">
        {t('cards.bill.closes', { date: formatDay(to, locale) })}
        {dueDate ? ` · ${words(bill).text}` : ''}
      </p>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
        <div>
          <dt className="text-xs text-muted">
            <Link
              to="/transactions"
              search={rowsOf(bill)}
              className="underline underline-offset-4 hover:text-ink"
            >
              {t('cards.bill.purchases')}
            </Link>
          </dt>
          <dd className="font-medium">
            <MoneyText value={purchases} />
          </dd>
        </div>
        {carried.minorUnits > 0 ? <Sum label={t('cards.bill.carried')} value={carried} /> : null}
        <Sum label={t('cards.bill.payments')} value={payments} />
        <Sum label={t('cards.bill.still')} value={stillDue} />
        {committed.minorUnits > 0 ? (
          <>
            <Sum label={t('cards.bill.committed')} value={committed} />
            <Sum label={t('cards.bill.expected')} value={expected} />
          </>
        ) : null}
      </dl>
    </section>
  )
}

function Sum({ label, value }: { label: string; value: Money }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="font-medium">
        <MoneyText value={value} />
      </dd>
    </div>
  )
}
