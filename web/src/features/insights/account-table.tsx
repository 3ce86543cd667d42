import { Link } from '@tanstack/react-router'
import { CircleDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useInsightNames } from '@/lib/use-insight-names'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { FinancialReport } from './queries'

/** What was on each account before the period and after it, in its own currency and in the report's. */
export function AccountTable({ report }: { report: FinancialReport }) {
  const { t } = useTranslation()
  const names = useInsightNames()
  const { from, to, currency, accounts } = report
  return (
    <Card title={t('insights.report.accounts')}>
      <Table>
        <caption className="sr-only">{t('insights.report.accounts')}</caption>
        <thead>
          <tr>
            <HeadCell>{t('insights.report.account')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.start')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.end')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.inBase', { currency })}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ accountId, known, start, end, endConverted }) => (
            <Row key={accountId}>
              <Cell>
                <Link
                  to="/transactions"
                  search={{ account: accountId, from, to }}
                  className="underline-offset-4 hover:underline"
                >
                  {names.account(accountId)}
                </Link>
                {known ? null : (
                  <span title={t('insights.report.unconfirmed')} className="ml-1 inline-flex text-warning">
                    <CircleDashed aria-hidden className="size-3.5" />
                    <span className="sr-only">{t('insights.report.unconfirmed')}</span>
                  </span>
                )}
              </Cell>
              <Cell className="text-right">
                <MoneyText value={start} tone="balance" />
              </Cell>
              <Cell className="text-right">
                <MoneyText value={end} tone="balance" />
              </Cell>
              <Cell className="text-right">
                <MoneyText value={endConverted} tone="balance" />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
