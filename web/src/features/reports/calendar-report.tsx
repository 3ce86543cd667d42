import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { HeatCalendar } from '@/ui/heat-calendar'
import { ReportNotes } from '@/ui/report-notes'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { BodyProps } from './body'
import { Figure, RowsLink } from './figure'
import { NothingHere } from './nothing-here'
import { monthsOf } from './period'
import { groupQuery } from './queries'
import { byCurrency } from './sums'

const largestDays = 20

/** What was spent on each day. */
export function CalendarReport({ period, query }: BodyProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const asked = useQuery(groupQuery('none', { ...query, interval: 'day' }))
  return (
    <AsyncView query={asked} isEmpty={({ rows }) => rows.length === 0} empty={<NothingHere />}>
      {({ rows, rates, unknown }) => (
        <>
          {byCurrency(rows).map(([currency, own]) => {
            const spent = own.filter(({ spending }) => spending.minorUnits < 0)
            const byDay = new Map(spent.map((row) => [row.day ?? '', row]))
            const largest = [...spent]
              .sort((one, other) => one.spending.minorUnits - other.spending.minorUnits)
              .slice(0, largestDays)
            return (
              <Card key={currency} title={`${t('reports.kind.calendar')} · ${currency}`}>
                <HeatCalendar
                  label={t('reports.calendar.label', { currency })}
                  months={monthsOf(
                    period,
                    own.flatMap(({ month }) => month ?? []),
                  )}
                  days={new Map(spent.map((row) => [row.day ?? '', row.spending]))}
                  renderDay={(day, square) => (
                    <RowsLink rows={rowsOf(byDay.get(day)?.query)}>{square}</RowsLink>
                  )}
                />
                <h3 className="mt-5 mb-2 text-xs font-medium text-muted">
                  {t('reports.calendar.largest', { count: largest.length })}
                </h3>
                <Table>
                  <thead>
                    <tr>
                      <HeadCell>{t('reports.column.day')}</HeadCell>
                      <HeadCell className="text-right">{t('reports.column.spending')}</HeadCell>
                    </tr>
                  </thead>
                  <tbody>
                    {largest.map((row) => (
                      <Row key={row.day}>
                        <Cell className="first-letter:uppercase">{formatDay(row.day ?? '', locale)}</Cell>
                        <Cell className="text-right">
                          <Figure value={row.spending} rows={rowsOf(row.query) ?? ''} />
                        </Cell>
                      </Row>
                    ))}
                  </tbody>
                </Table>
              </Card>
            )
          })}
          <ReportNotes rates={rates} unknown={unknown} />
        </>
      )}
    </AsyncView>
  )
}

const rowsOf = (query: string | undefined) => (query ? `${query}&flow=spending` : undefined)
