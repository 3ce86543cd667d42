import { useQuery } from '@tanstack/react-query'
import { ChartColumn, TableProperties } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { IconButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { late } from '@/ui/late'
import { MoneyText } from '@/ui/money-text'
import { Skeleton } from '@/ui/skeleton'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { FlowMonth } from '@/ui/flow-chart'
import { EmptyMonth } from './empty-month'
import { cashFlowQuery, chartMonths, type ReportRow } from './queries'
import { ReportNotes } from '@/ui/report-notes'

// Drawn below what a person looks at first.
const FlowChart = late(async () => (await import('@/ui/flow-chart')).FlowChart, {
  waiting: <Skeleton className="h-64" />,
})

/** Every month of the span; one that the report does not name had nothing in or out. */
export function monthsOf(rows: readonly ReportRow[], last: string, currency: string): FlowMonth[] {
  const nothing = { minorUnits: 0, currency }
  return Array.from({ length: chartMonths }, (_, index) => {
    const month = addMonths(last, index + 1 - chartMonths)
    const row = rows.find((one) => one.month === month)
    return { month, moneyIn: row?.inflow ?? nothing, moneyOut: row?.outflow ?? nothing }
  })
}

type CashFlowCardProps = { month: string; currency: string; onMonth: (month: string) => void }

/** A year of money in and out, as a picture or as a table. */
export function CashFlowCard({ month, currency, onMonth }: CashFlowCardProps) {
  const { t } = useTranslation()
  const query = useQuery(cashFlowQuery(month, currency))
  const [asTable, setAsTable] = useState(false)
  return (
    <Card
      title={t('home.flow.title')}
      action={
        query.data?.rows.length === 0 ? null : (
          <IconButton
            label={t(asTable ? 'home.flow.asChart' : 'home.flow.asTable')}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartColumn aria-hidden /> : <TableProperties aria-hidden />}
          </IconButton>
        )
      }
    >
      <AsyncView query={query} skeleton={<Skeleton className="h-64" />}>
        {({ rows, rates, unknown }) => {
          const months = monthsOf(rows, month, currency)
          return (
            <>
              {rows.length === 0 ? (
                <EmptyMonth text={t('home.flow.empty')} month={month} onMonth={onMonth} />
              ) : asTable ? (
                <FlowTable months={months} />
              ) : (
                <FlowChart label={t('home.flow.label', { currency })} months={months} onPick={onMonth} />
              )}
              <ReportNotes rates={rates} unknown={unknown} />
            </>
          )
        }}
      </AsyncView>
    </Card>
  )
}

function FlowTable({ months }: { months: readonly FlowMonth[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Table>
      <caption className="sr-only">{t('home.flow.title')}</caption>
      <thead>
        <tr>
          <HeadCell>{t('ui.month.label')}</HeadCell>
          <HeadCell className="text-right">{t('home.month.in')}</HeadCell>
          <HeadCell className="text-right">{t('home.month.out')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {months.map((at) => (
          <Row key={at.month}>
            <Cell className="first-letter:uppercase">{formatMonth(at.month, locale, 'short')}</Cell>
            <Cell className="text-right">
              <MoneyText value={at.moneyIn} tone="flow" />
            </Cell>
            <Cell className="text-right">
              <MoneyText value={at.moneyOut} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
