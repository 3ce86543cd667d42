import { useTranslation } from 'react-i18next'
import { categoryName } from '@/lib/categories'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { cn } from '@/lib/class-names'
import type { Money } from '@/lib/money'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import { Figure } from './figure'
import { daysOfInterval, within, type Period } from './period'
import { rowsBehind, type ReportQuery } from './queries'
import { totalsOf, type CategoryLine, type Side } from './sums'

type CategoryTableProps = {
  query: ReportQuery
  period: Period
  currency: string
  months: readonly string[]
  interval: 'month' | 'year'
  lines: readonly CategoryLine[]
  side: Side
  /** Also what is below each group. */
  whole?: boolean
}

/** Groups down, months across; every figure opens its rows. */
export function CategoryTable(props: CategoryTableProps) {
  const { currency, months, interval, lines, side, whole = false } = props
  const { t } = useTranslation()
  const locale = useLocale()
  const totals = totalsOf(lines, months, currency)
  return (
    <Table className="mt-3">
      <caption className="sr-only">{t(`reports.side.${side}`)}</caption>
      <thead>
        <tr>
          <HeadCell className="sticky left-0 bg-surface">{t(`reports.side.${side}`)}</HeadCell>
          {months.map((month) => (
            <HeadCell key={month} className="text-right first-letter:uppercase">
              {interval === 'year' ? month.slice(0, 4) : formatMonth(month, locale, 'short')}
            </HeadCell>
          ))}
          <HeadCell className="text-right">{t('reports.column.total')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRows key={line.category?.id ?? 'none'} {...props} line={line} whole={whole} />
        ))}
        <TotalRow name={t('reports.column.total')} cells={totals.cells} total={totals.total} />
      </tbody>
    </Table>
  )
}

export function TotalRow({ name, cells, total }: { name: string; cells: readonly Money[]; total: Money }) {
  return (
    <Row className="font-medium">
      <Cell className="sticky left-0 bg-surface">{name}</Cell>
      {cells.map((value, index) => (
        // Columns have no other name than their place.
        <Cell key={index} className="text-right">
          <MoneyText value={value} tone="balance" />
        </Cell>
      ))}
      <Cell className="text-right">
        <MoneyText value={total} tone="balance" />
      </Cell>
    </Row>
  )
}

type LineRowsProps = CategoryTableProps & { line: CategoryLine; whole: boolean }

function LineRows(props: LineRowsProps) {
  const { line, whole } = props
  return (
    <>
      <LineRow {...props} line={line} exact={false} />
      {whole
        ? line.children.map((child) => (
            <LineRow key={child.category?.id ?? 'none'} {...props} line={child} exact />
          ))
        : null}
    </>
  )
}

function LineRow({ line, exact, ...props }: LineRowsProps & { exact: boolean }) {
  const { query, period, currency, months, interval, side } = props
  const { t } = useTranslation()
  const nothing = { minorUnits: 0, currency }
  const categoryId = line.category?.id ?? 'none'
  const rows = (days: Period) =>
    rowsBehind(query, { ...days, categoryId, flow: side, currency }) +
    (exact && line.category ? '&exact=true' : '')
  return (
    <Row className={cn(exact && 'text-muted')}>
      <Cell className={cn('sticky left-0 max-w-48 truncate bg-surface whitespace-nowrap', exact && 'pl-8')}>
        {line.category ? categoryName(line.category) : t('reports.uncategorised')}
      </Cell>
      {months.map((month) => (
        <Cell key={month} className="text-right">
          {line.cells.has(month) ? (
            <Figure
              value={line.cells.get(month)}
              rows={rows(within(period, daysOfInterval(month, interval)))}
            />
          ) : (
            <MoneyText value={nothing} className="text-muted" />
          )}
        </Cell>
      ))}
      <Cell className="text-right">
        <Figure value={line.total} rows={rows(period)} />
      </Cell>
    </Row>
  )
}
