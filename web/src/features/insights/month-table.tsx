import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { daysOf, formatMonth } from '@/lib/dates'
import { countedBetween } from '@/lib/insight-rows'
import { useLocale } from '@/lib/locale'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { FinancialReport } from './queries'

const later = (one: string, other: string) => (one > other ? one : other)
const earlier = (one: string, other: string) => (one < other ? one : other)

/** What came in and went out, month by month; each month opens its rows, as far as the period has it. */
export function MonthTable({ report }: { report: FinancialReport }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const rowsOf = (month: string) => {
    const { from, to } = daysOf(month)
    return countedBetween(later(from, report.from), earlier(to, report.to))
  }
  return (
    <Card title={t('insights.report.months')}>
      {report.months.length === 0 ? (
        <p className="text-muted">{t('insights.report.none')}</p>
      ) : (
        <Table>
          <caption className="sr-only">{t('insights.report.months')}</caption>
          <thead>
            <tr>
              <HeadCell>{t('insights.report.month')}</HeadCell>
              <HeadCell className="text-right">{t('insights.report.income')}</HeadCell>
              <HeadCell className="text-right">{t('insights.report.spending')}</HeadCell>
              <HeadCell className="text-right">{t('insights.report.left')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {report.months.map(({ month, income, spending, total }) => (
              <Row key={month}>
                <Cell className="whitespace-nowrap first-letter:uppercase">
                  <Link
                    to="/transactions"
                    search={rowsOf(month)}
                    className="underline-offset-4 hover:underline"
                  >
                    {formatMonth(month, locale, 'short')}
                  </Link>
                </Cell>
                <Cell className="text-right">
                  <MoneyText value={income} />
                </Cell>
                <Cell className="text-right">
                  <MoneyText value={spending} />
                </Cell>
                <Cell className="text-right">
                  <MoneyText value={total} tone="balance" />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}
