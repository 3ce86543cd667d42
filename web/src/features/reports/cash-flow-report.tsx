import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import type { Money } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { BarsChart } from '@/ui/bars-chart'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { ReportNotes } from '@/ui/report-notes'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { BodyProps } from './body'
import { Figure, RowsLink } from './figure'
import { NothingHere } from './nothing-here'
import { monthsOf } from './period'
import { groupQuery, type ReportRow } from './queries'
import { byCurrency } from './sums'

/** What came in and went out, month by month or year by year. */
export function CashFlowReport({ search, period, before, query }: BodyProps) {
  const interval = search.by ?? 'month'
  const asked = useQuery(groupQuery('none', { ...query, interval }))
  const other = useQuery({
    ...groupQuery('none', { ...query, ...before, interval: 'total' }),
    enabled: before !== undefined,
  })
  return (
    <AsyncView query={asked} isEmpty={({ rows }) => rows.length === 0} empty={<NothingHere />}>
      {({ rows, rates, unknown }) => (
        <>
          {byCurrency(rows).map(([currency, own]) => (
            <FlowSection
              key={currency}
              {...{ currency, interval }}
              rows={own}
              months={
                interval === 'year'
                  ? own.map(({ month }) => month ?? '')
                  : monthsOf(
                      period,
                      own.flatMap(({ month }) => month ?? []),
                    )
              }
              before={before ? other.data?.rows.find((row) => row.currency === currency) : undefined}
            />
          ))}
          <ReportNotes rates={rates} unknown={unknown} />
        </>
      )}
    </AsyncView>
  )
}

type FlowSectionProps = {
  currency: string
  interval: 'month' | 'year'
  rows: readonly ReportRow[]
  months: readonly string[]
  before: ReportRow | undefined
}

function FlowSection({ currency, interval, rows, months, before }: FlowSectionProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const nothing: Money = { minorUnits: 0, currency }
  const at = (month: string) => rows.find((row) => row.month === month)
  const name = (month: string) =>
    interval === 'year' ? month.slice(0, 4) : formatMonth(month, locale, 'short')
  return (
    <Card title={t('reports.kind.cashFlow') + ` · ${currency}`}>
      <BarsChart
        label={t('reports.cashFlow.label', { currency })}
        bars={months.map((month) => ({
          id: month,
          label: interval === 'year' ? month.slice(0, 4) : formatMonth(month, locale, 'name'),
          up: at(month)?.inflow ?? nothing,
          down: at(month)?.outflow ?? nothing,
        }))}
        renderBar={(month, _side, bar) => <RowsLink rows={at(month)?.query}>{bar}</RowsLink>}
      />
      <Table className="mt-3">
        <caption className="sr-only">{t('reports.kind.cashFlow')}</caption>
        <thead>
          <tr>
            <HeadCell>{t(interval === 'year' ? 'reports.column.year' : 'reports.column.month')}</HeadCell>
            {(['in', 'out', 'income', 'spending', 'net'] as const).map((column) => (
              <HeadCell key={column} className="text-right">
                {t(`reports.column.${column}`)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <FlowRow key={month} name={name(month)} row={at(month)} nothing={nothing} />
          ))}
          {before ? <FlowRow name={t('reports.compare.before')} row={before} nothing={nothing} /> : null}
        </tbody>
      </Table>
    </Card>
  )
}

function FlowRow({ name, row, nothing }: { name: string; row: ReportRow | undefined; nothing: Money }) {
  const figures = [
    [row?.inflow, 'flow'],
    [row?.outflow, undefined],
    [row?.income, 'flow'],
    [row?.spending, undefined],
    [row?.total, 'balance'],
  ] as const
  const narrowed = ['&min=1', '&max=0', '&flow=income', '&flow=spending', '']
  return (
    <Row>
      <Cell className="first-letter:uppercase whitespace-nowrap">{name}</Cell>
      {figures.map(([value, tone], index) => (
        <Cell key={narrowed[index]} className="text-right">
          {row && index >= 2 ? (
            <Figure value={value} rows={row.query + (narrowed[index] ?? '')} {...(tone ? { tone } : {})} />
          ) : (
            <MoneyText value={value ?? nothing} {...(tone ? { tone } : {})} />
          )}
        </Cell>
      ))}
    </Row>
  )
}
