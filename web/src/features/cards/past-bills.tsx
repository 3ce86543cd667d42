import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Bill } from '@/lib/api/bills'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import { rowsOf } from './bill-words'

/** Bills that closed, the newest first. */
export function PastBills({ bills }: { bills: readonly Bill[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <details>
      <summary className="min-h-8 cursor-pointer py-1 text-xs font-medium text-muted">
        {t('cards.bill.past')}
      </summary>
      <Table aria-label={t('cards.bill.past')}>
        <thead>
          <tr>
            <HeadCell className="px-2!">{t('cards.bill.period')}</HeadCell>
            <HeadCell className="px-2! text-right">{t('cards.bill.purchases')}</HeadCell>
            <HeadCell className="px-2! text-right">{t('cards.bill.payments')}</HeadCell>
            <HeadCell className="px-2! text-right">{t('cards.bill.still')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {bills.map((bill) => (
            <Row key={bill.to}>
              <Cell className="px-2! whitespace-nowrap">
                <Link to="/transactions" search={rowsOf(bill)} className="underline-offset-4 hover:underline">
                  {formatDay(bill.from, locale, 'short')} – {formatDay(bill.to, locale, 'short')}
                </Link>
              </Cell>
              <Cell className="px-2! text-right">
                <MoneyText value={bill.purchases} />
              </Cell>
              <Cell className="px-2! text-right">
                <MoneyText value={bill.payments} />
              </Cell>
              <Cell className="px-2! text-right">
                <MoneyText value={bill.stillDue} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </details>
  )
}
