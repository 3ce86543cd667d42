import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { useInsightNames } from '@/lib/use-insight-names'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { FinancialReport } from './queries'

const link = 'underline-offset-4 hover:underline'

/** What was planned in the months of the period, and what was spent in them. */
export function BudgetTable({ budgets }: Pick<FinancialReport, 'budgets'>) {
  const { t } = useTranslation()
  const names = useInsightNames()
  if (budgets.length === 0) return null
  return (
    <Card title={t('insights.report.budgets')}>
      <Table>
        <caption className="sr-only">{t('insights.report.budgets')}</caption>
        <thead>
          <tr>
            <HeadCell>{t('insights.report.category')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.planned')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.spent')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {budgets.map(({ categoryId, budgeted, spent, query }) => (
            <Row key={categoryId}>
              <Cell>{names.category(categoryId)}</Cell>
              <Cell className="text-right">
                <MoneyText value={budgeted} />
              </Cell>
              <Cell className="text-right">
                <Link to="/transactions" search={{ rows: query }} className={link}>
                  <MoneyText
                    value={spent}
                    {...(spent.minorUnits > budgeted.minorUnits
                      ? { className: 'font-medium text-negative' }
                      : {})}
                  />
                </Link>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

/** All movements of the accounts that a goal follows, transfers too: they make its balance. */
const movedOn = (accountIds: readonly string[]) => ({
  rows: new URLSearchParams(accountIds.map((id) => ['accountId', id])).toString(),
})

/** Goals as they are now; each leads to its contributions, or to the rows of its accounts. */
export function GoalTable({ goals }: Pick<FinancialReport, 'goals'>) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (goals.length === 0) return null
  const day = (date: string | null | undefined) => (date ? formatDay(date, locale, 'medium') : '—')
  return (
    <Card title={t('insights.report.goals')}>
      <Table>
        <caption className="sr-only">{t('insights.report.goals')}</caption>
        <thead>
          <tr>
            <HeadCell>{t('insights.fact.goal')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.reached')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.target')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('insights.report.due')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('insights.report.projected')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {goals.map(({ goalId, name, reached, target, dueOn, projectedOn, accountIds }) => (
            <Row key={goalId}>
              <Cell>
                <Link to="/goals" search={{ goal: goalId }} className={link}>
                  {name}
                </Link>
              </Cell>
              <Cell className="text-right">
                {accountIds.length > 0 ? (
                  <Link to="/transactions" search={movedOn(accountIds)} className={link}>
                    <MoneyText value={reached} />
                  </Link>
                ) : (
                  <MoneyText value={reached} />
                )}
              </Cell>
              <Cell className="text-right">
                <MoneyText value={target} />
              </Cell>
              <Cell className="whitespace-nowrap max-sm:hidden">{day(dueOn)}</Cell>
              <Cell className="whitespace-nowrap max-sm:hidden">
                {projectedOn ? <span aria-hidden>≈ </span> : null}
                {day(projectedOn)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

/** What is paid and earned again and again, with its occurrences; by what it costs in a year. */
export function RecurringTable({ recurring }: Pick<FinancialReport, 'recurring'>) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (recurring.length === 0) return null
  return (
    <Card title={t('insights.report.recurring')}>
      <Table>
        <caption className="sr-only">{t('insights.report.recurring')}</caption>
        <thead>
          <tr>
            <HeadCell>{t('insights.fact.merchant')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('insights.report.next')}</HeadCell>
            <HeadCell className="text-right max-sm:hidden">{t('insights.report.each')}</HeadCell>
            <HeadCell className="text-right">{t('insights.report.perYear')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {recurring.map(({ recurringId, name, nextDue, amount, perYear }) => (
            <Row key={recurringId}>
              <Cell>
                <Link to="/recurring" search={{ series: recurringId }} className={link}>
                  {name}
                </Link>
              </Cell>
              <Cell className="whitespace-nowrap max-sm:hidden">{formatDay(nextDue, locale, 'medium')}</Cell>
              <Cell className="text-right max-sm:hidden">
                <MoneyText value={amount} tone="flow" />
              </Cell>
              <Cell className="text-right">
                <MoneyText value={perYear} tone="flow" />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
