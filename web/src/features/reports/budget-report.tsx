import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { budgetMonthQuery, type BudgetMonth } from '@/lib/api/budgets'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import { thisMonth } from '@/lib/dates'
import { sumMoney, type Money } from '@/lib/money'
import { Card } from '@/ui/card'
import { ErrorState } from '@/ui/error-state'
import { MoneyText } from '@/ui/money-text'
import { SkeletonRows } from '@/ui/skeleton'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { BodyProps } from './body'
import { Figure } from './figure'
import { NothingHere } from './nothing-here'
import { daysOfInterval, monthsOf } from './period'
import { rowsBehind } from './queries'
import { plus } from './sums'

const mostMonths = 12

type BudgetLine = { categoryId: string; assigned: Money; activity: Money }

/** What was budgeted and what was spent, as the budget itself counts it. */
export function BudgetReport({ search, period, categories }: BodyProps) {
  const { t } = useTranslation()
  const member = search.member === 'none' ? undefined : search.member
  const shown = monthsOf(period, [thisMonth()]).slice(-mostMonths)
  const asked = useQueries({ queries: shown.map((month) => budgetMonthQuery(month, member)) })
  const failed = asked.find(({ isError }) => isError)
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  const known = asked.flatMap(({ data }) => (data ? [data] : []))
  if (known.length < shown.length) return <SkeletonRows />
  // What was spent before there was a budget is no more than was planned.
  const read = known.filter(({ month, start }) => start !== null && month >= start)
  const months = read.map(({ month }) => month)
  const [first] = read
  const lines = linesOf(read)
  if (!first || lines.length === 0) return <NothingHere />
  const { currency } = first
  const total = (of: 'assigned' | 'activity') =>
    sumMoney(
      lines.map((line) => line[of]),
      currency,
    )
  const rows = (categoryId?: string) =>
    rowsBehind(
      { ...(first.accountIds.length > 0 ? { accountId: first.accountIds } : {}) },
      {
        from: daysOfInterval(months[0] ?? '', 'month').from,
        to: daysOfInterval(months.at(-1) ?? '', 'month').to,
        ...(categoryId ? { categoryId } : {}),
        ...(first.isConverted ? {} : { currency }),
      },
    )
  return (
    <Card title={`${t('reports.kind.budget')} · ${currency}`}>
      <Table>
        <caption className="sr-only">{t('reports.kind.budget')}</caption>
        <thead>
          <tr>
            <HeadCell>{t('reports.kind.categories')}</HeadCell>
            {(['assigned', 'activity', 'left'] as const).map((column) => (
              <HeadCell key={column} className="text-right">
                {t(`reports.budget.${column}`)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow
              key={line.categoryId}
              name={nameOf(categories, line.categoryId)}
              line={line}
              rows={rows(line.categoryId)}
            />
          ))}
          <Row className="font-medium">
            <Cell>{t('reports.column.total')}</Cell>
            {[total('assigned'), total('activity'), plus(total('assigned'), total('activity'))].map(
              (value, index) => (
                <Cell key={['assigned', 'activity', 'left'][index]} className="text-right">
                  <MoneyText value={value} tone="balance" />
                </Cell>
              ),
            )}
          </Row>
        </tbody>
      </Table>
      <p className="mt-3 text-xs text-muted">{t('reports.budget.about', { count: months.length })}</p>
    </Card>
  )
}

function LineRow({ name, line, rows }: { name: string; line: BudgetLine; rows: string }) {
  return (
    <Row>
      <Cell>{name}</Cell>
      <Cell className="text-right">
        <MoneyText value={line.assigned} />
      </Cell>
      <Cell className="text-right">
        <Figure value={line.activity} rows={rows} />
      </Cell>
      <Cell className="text-right">
        <MoneyText value={plus(line.assigned, line.activity)} tone="balance" />
      </Cell>
    </Row>
  )
}

const nameOf = (categories: readonly Category[], id: string) => {
  const category = categories.find((one) => one.id === id)
  return category ? categoryName(category) : '—'
}

/** Groups, with anything budgeted or spent in one of the months; sums of what the months say. */
function linesOf(months: readonly BudgetMonth[]): BudgetLine[] {
  const lines = new Map<string, BudgetLine>()
  for (const { groups } of months)
    for (const { categoryId, assigned, activity } of groups) {
      const id = categoryId ?? ''
      const known = lines.get(id)
      lines.set(id, {
        categoryId: id,
        assigned: known ? plus(known.assigned, assigned) : assigned,
        activity: known ? plus(known.activity, activity) : activity,
      })
    }
  return [...lines.values()].filter(
    ({ assigned, activity }) => assigned.minorUnits !== 0 || activity.minorUnits !== 0,
  )
}
