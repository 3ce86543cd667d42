import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { categoryName } from '@/lib/categories'
import { formatDay, formatMonth } from '@/lib/dates'
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
import { yearQuery, type ReportRow, type YearReview } from './queries'
import { byCurrency, linesOf } from './sums'

const thisYear = () => new Date().getFullYear()

/** A year at a glance. */
export function YearReport(props: BodyProps) {
  const { search, query } = props
  const year = search.year ?? thisYear()
  const asked = useQuery(yearQuery(year, query))
  return (
    <AsyncView query={asked} isEmpty={({ total }) => total.length === 0} empty={<NothingHere />}>
      {(review) => (
        <>
          {byCurrency(review.total).map(([currency, [total]]) =>
            total ? <YearOf key={currency} {...props} {...{ review, currency, total }} /> : null,
          )}
          <Days review={review} />
          <ReportNotes rates={review.rates} unknown={review.unknown} />
        </>
      )}
    </AsyncView>
  )
}

type YearOfProps = BodyProps & { review: YearReview; currency: string; total: ReportRow }

function YearOf({ review, currency, total, categories }: YearOfProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const before = review.before.find((row) => row.currency === currency)
  const months = Array.from(
    { length: 12 },
    (_, at) => `${String(review.year)}-${String(at + 1).padStart(2, '0')}`,
  )
  const at = (month: string) => review.months.find((row) => row.currency === currency && row.month === month)
  const nothing: Money = { minorUnits: 0, currency }
  const own = (rows: readonly ReportRow[]) => rows.filter((row) => row.currency === currency)
  const facts = [
    ['income', total.income, before?.income, '&flow=income'],
    ['spending', total.spending, before?.spending, '&flow=spending'],
    ['net', total.total, before?.total, ''],
  ] as const
  return (
    <Card title={`${String(review.year)} · ${currency}`}>
      <dl className="mb-4 grid gap-3 sm:grid-cols-3">
        {facts.map(([name, value, was, narrowed]) => (
          <div key={name} className="rounded-lg bg-sunken p-3">
            <dt className="text-xs text-muted">{t(`reports.column.${name}`)}</dt>
            <dd className="text-lg font-semibold">
              <Figure value={value} rows={total.query + narrowed} tone="balance" />
            </dd>
            <dd className="text-xs text-muted">
              {t('reports.year.before', { year: review.year - 1 })} <MoneyText value={was ?? nothing} />
            </dd>
          </div>
        ))}
      </dl>
      <BarsChart
        label={t('reports.cashFlow.label', { currency })}
        bars={months.map((month) => ({
          id: month,
          label: formatMonth(month, locale, 'name'),
          up: at(month)?.inflow ?? nothing,
          down: at(month)?.outflow ?? nothing,
        }))}
        renderBar={(month, _side, bar) => <RowsLink rows={at(month)?.query}>{bar}</RowsLink>}
      />
      <div className="mt-4 grid gap-6 lg:grid-cols-3">
        <Ranking
          title={t('reports.kind.categories')}
          entries={linesOf(own(review.categories), categories, 'spending', currency)
            .slice(0, 10)
            .map(({ category, total: spent }) => ({
              id: category?.id ?? 'none',
              name: category ? categoryName(category) : t('reports.uncategorised'),
              amount: spent,
              rows: `${total.query}&categoryId=${category?.id ?? 'none'}&flow=spending`,
            }))}
        />
        <Ranking
          title={t('reports.kind.merchants')}
          entries={own(review.merchants)
            .slice(0, 10)
            .map((row) => ({
              id: row.name ?? '',
              name: row.name || t('reports.merchants.none'),
              amount: row.spending,
              rows: `${row.query}&flow=spending`,
            }))}
        />
        <Ranking
          title={t('reports.year.largest')}
          entries={review.largest
            .filter(({ amount }) => amount.currency === currency)
            .map(({ id, payee, date, amount }) => ({
              id,
              name: `${payee} · ${formatDay(date, locale, 'short')}`,
              amount,
              rows: `from=${date}&to=${date}&min=${String(amount.minorUnits)}&max=${String(amount.minorUnits)}`,
            }))}
        />
      </div>
    </Card>
  )
}

type Entry = { id: string; name: string; amount: Money; rows: string }

function Ranking({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  return (
    <Table>
      <thead>
        <tr>
          <HeadCell>{title}</HeadCell>
          <HeadCell className="text-right">{t('reports.column.total')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, name, amount, rows }) => (
          <Row key={id}>
            <Cell className="max-w-40 truncate">{name}</Cell>
            <Cell className="text-right">
              <Figure value={amount} rows={rows} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function Days({ review }: { review: YearReview }) {
  const { t } = useTranslation()
  return (
    <p className="text-muted">
      {t('reports.year.days', {
        spent: review.spendingDays,
        free: review.freeDays,
        longest: review.longestFreeDays,
      })}
    </p>
  )
}
