import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoryName } from '@/lib/categories'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { LineChart } from '@/ui/line-chart'
import { ReportNotes } from '@/ui/report-notes'
import type { BodyProps } from './body'
import { CategoryTable } from './category-table'
import { NothingHere } from './nothing-here'
import { monthsOf } from './period'
import { PhoneColumn } from './phone-column'
import { groupQuery } from './queries'
import { byCurrency, linesOf, type CategoryLine } from './sums'

const drawn = 6

/** What each group cost over time, and what was earned. */
export function CategoryReport(props: BodyProps) {
  const { search, period, query, categories } = props
  const { t } = useTranslation()
  const locale = useLocale()
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
            const lines = linesOf(own, categories, 'spending', currency)
            const nothing = { minorUnits: 0, currency }
            const onPhone = months.find((month) => month === column)
            const nameOf = ({ category }: CategoryLine) =>
              category ? categoryName(category) : t('reports.uncategorised')
            return (
              <Card key={currency} title={`${t('reports.kind.categories')} · ${currency}`}>
                <LineChart
                  label={t('reports.categories.label', { currency })}
                  names={months.map((month) =>
                    interval === 'year' ? month.slice(0, 4) : formatMonth(month, locale, 'short'),
                  )}
                  lines={lines.slice(0, drawn).map((line) => ({
                    id: line.category?.id ?? 'none',
                    label: nameOf(line),
                    colour: line.category?.colour,
                    // Drawn upwards: what was spent is seen as a height.
                    points: months.map((month) => {
                      const { minorUnits } = line.cells.get(month) ?? nothing
                      return { minorUnits: minorUnits === 0 ? 0 : -minorUnits, currency }
                    }),
                  }))}
                />
                <PhoneColumn {...{ months, interval }} value={onPhone} onChange={setColumn} />
                <CategoryTable
                  {...{ query, period, currency, months, interval, lines, onPhone }}
                  side="spending"
                />
              </Card>
            )
          })}
          <ReportNotes rates={rates} unknown={unknown} />
        </>
      )}
    </AsyncView>
  )
}
