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
  /** The month that a phone shows, where there is room for one figure only; otherwise the total. */
  onPhone: string | undefined
}

const columnOf = (isShown: boolean) => cn('text-right', !isShown && 'max-sm:hidden')

/** Groups down, months across; every figure opens its rows. */
export function CategoryTable(props: CategoryTableProps) {
  const { currency, months, interval, lines, side, whole = false, onPhone } = props
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
            <HeadCell key={month} className={cn(columnOf(month === onPhone), 'first-letter:uppercase')}>
              {interval === 'year' ? month.slice(0, 4) : formatMonth(month, locale, 'short')}
            </HeadCell>
          ))}
          <HeadCell className={columnOf(!onPhone)}>{t('reports.column.total')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRows key={line.category?.id ?? 'none'} {...props} line={line} whole={whole} />
        ))}
        <TotalRow {...{ months, onPhone }} name={t('reports.column.total')} {...totals} />
      </tbody>
    </Table>
  )
}

type TotalRowProps = Pick<CategoryTableProps, 'months' | 'onPhone'> & {
  name: string
  cells: readonly Money[]
  total: Money
}

export function TotalRow({ name, months, onPhone, cells, total }: TotalRowProps) {
  return (
    <Row className="font-medium">
      <Cell className="sticky left-0 bg-surface">{name}</Cell>
      {months.map((month, index) => (
        <Cell key={month} className={columnOf(month === onPhone)}>
          <MoneyText value={cells[index]} tone="balance" />
        </Cell>
      ))}
      <Cell className={columnOf(!onPhone)}>
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
  const { query, period, currency, months, interval, side, onPhone } = props
  const { t } = useTranslation()
  const nothing = { minorUnits: 0, currency }
  const categoryId = line.category?.id ?? 'none'
  const rows = (days: Period) =>
    rowsBehind(query, { ...days, categoryId, flow: side, currency }) +
    (exact && line.category ? '&exact=true' : '')
  return (
    <Row className={cn(exact && 'text-muted')}>
      <Cell className={cn('sticky left-0 bg-surface sm:max-w-48 sm:truncate', exact && 'pl-8')}>
        {line.category ? categoryName(line.category) : t('reports.uncategorised')}
      </Cell>
      {months.map((month) => (
        <Cell key={month} className={columnOf(month === onPhone)}>
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
      <Cell className={columnOf(!onPhone)}>
        <Figure value={line.total} rows={rows(period)} />
      </Cell>
    </Row>
  )
}
