import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { ReportNotes } from '@/ui/report-notes'
import { Table } from '@/ui/table'
import type { BodyProps } from './body'
import { CategoryTable, TotalRow } from './category-table'
import { NothingHere } from './nothing-here'
import { monthsOf } from './period'
import { PhoneColumn } from './phone-column'
import { groupQuery } from './queries'
import { byCurrency, linesOf, plus, totalsOf } from './sums'

/** Income, spending and what is left, with every category. */
export function IncomeReport({ search, period, query, categories }: BodyProps) {
  const { t } = useTranslation()
  const interval = search.by ?? 'month'
  const [column, setColumn] = useState<string>()
  const asked = useQuery(groupQuery('category', { ...query, interval }))
  return (
    <AsyncView query={asked} isEmpty={({ rows }) => rows.length === 0} empty={<NothingHere />}>
      {({ rows, rates, unknown }) => (
        <>
          {byCurrency(rows).map(([currency, own]) => {
            const known = own.flatMap(({ month }) => month ?? [])
            const months = interval === 'year' ? [...new Set(known)].sort() : monthsOf(period, known)
            const [income, spending] = (['income', 'spending'] as const).map((side) =>
              linesOf(own, categories, side, currency),
            )
            const came = totalsOf(income ?? [], months, currency)
            const went = totalsOf(spending ?? [], months, currency)
            // Of another period, it is no month of this one.
            const onPhone = months.find((month) => month === column)
            const shared = { query, period, currency, months, interval, whole: true, onPhone } as const
            return (
              <Card key={currency} title={`${t('reports.kind.income')} · ${currency}`}>
                <PhoneColumn {...{ months, interval }} value={onPhone} onChange={setColumn} />
                <CategoryTable {...shared} lines={income ?? []} side="income" />
                <CategoryTable {...shared} lines={spending ?? []} side="spending" />
                <Table className="mt-3">
                  <caption className="sr-only">{t('reports.income.left')}</caption>
                  <tbody>
                    <TotalRow
                      {...{ months, onPhone }}
                      name={t('reports.income.left')}
                      cells={came.cells.map((cell, index) =>
                        plus(cell, went.cells[index] ?? { minorUnits: 0, currency }),
                      )}
                      total={plus(came.total, went.total)}
                    />
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
