import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { countedBetween } from '@/lib/insight-rows'
import { useLocale } from '@/lib/locale'
import { useInsightNames } from '@/lib/use-insight-names'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { FinancialReport } from './queries'

type Line = FinancialReport['categories'][number]

/** What each category brought in or cost, income first and the largest first. */
export function CategoryTable({ report }: { report: FinancialReport }) {
  const { t } = useTranslation()
  const { from, to, categories } = report
  if (categories.length === 0) return null
  return (
    <Card title={t('insights.report.categories')}>
      <Table>
        <caption className="sr-only">{t('insights.report.categories')}</caption>
        <thead>
          <tr>
            <HeadCell>{t('insights.report.category')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.share')}</HeadCell>
            <HeadCell className="text-right max-sm:hidden">{t('insights.report.count')}</HeadCell>
            <HeadCell className="text-right">{t('insights.fact.amount')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {categories.map((line) => (
            <CategoryRow
              key={`${line.categoryId ?? 'none'} ${String(line.isIncome)}`}
              line={line}
              period={{ from, to }}
            />
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function CategoryRow({ line, period }: { line: Line; period: { from: string; to: string } }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const names = useInsightNames()
  const { categoryId, isIncome, percent, count, total } = line
  const flow: Record<string, string> = categoryId
    ? { exact: 'true' }
    : { flow: isIncome ? 'income' : 'spending' }
  return (
    <Row>
      <Cell>
        <Link
          to="/transactions"
          search={countedBetween(period.from, period.to, { categoryId: categoryId ?? 'none', ...flow })}
          className="underline-offset-4 hover:underline"
        >
          {categoryId ? names.category(categoryId) : t('insights.report.uncategorised')}
        </Link>
      </Cell>
      <Cell className="text-right text-muted tabular-nums">
        {percent === null
          ? '—'
          : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
              percent / 100,
            )}
      </Cell>
      <Cell className="text-right text-muted tabular-nums max-sm:hidden">{formatCount(count, locale)}</Cell>
      <Cell className="text-right">
        <MoneyText value={total} tone="flow" />
      </Cell>
    </Row>
  )
}
