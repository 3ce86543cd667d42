import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay, formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import type { Money } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { LineChart } from '@/ui/line-chart'
import { MoneyText } from '@/ui/money-text'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { BodyProps } from './body'
import { Figure } from './figure'
import { NothingHere } from './nothing-here'
import { netWorthQuery, type NetWorth } from './queries'

/** What everything is worth at the end of each month, and what exchange rates alone made of it. */
export function NetWorthReport({ query, accounts }: BodyProps) {
  const asked = useQuery(netWorthQuery(query))
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? ''
  return (
    <AsyncView
      query={asked}
      isEmpty={(report) => report.accounts.length === 0 || report.months.length === 0}
      empty={<NothingHere />}
    >
      {(report) => (
        <>
          <WorthOverTime report={report} />
          <AccountsNow report={report} nameOf={nameOf} />
        </>
      )}
    </AsyncView>
  )
}

function WorthOverTime({ report }: { report: NetWorth }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { currency, months } = report
  const codes = currency
    ? [currency]
    : [...new Set(months.flatMap(({ totals }) => totals.map((m) => m.currency)))]
  const worth = (month: NetWorth['months'][number], code: string): Money | null =>
    currency ? month.converted : (month.totals.find((total) => total.currency === code) ?? null)
  return codes.map((code) => (
    <Card key={code} title={`${t('reports.kind.netWorth')} · ${code}`}>
      <LineChart
        label={t('reports.netWorth.label', { currency: code })}
        names={months.map(({ month }) => formatMonth(month ?? '', locale, 'short'))}
        lines={[{ id: code, label: code, points: months.map((month) => worth(month, code)) }]}
      />
      <Table className="mt-3">
        <caption className="sr-only">{t('reports.kind.netWorth')}</caption>
        <thead>
          <tr>
            <HeadCell>{t('reports.column.month')}</HeadCell>
            <HeadCell className="text-right">{t('reports.netWorth.worth')}</HeadCell>
            {currency ? (
              <>
                <HeadCell className="text-right">{t('reports.netWorth.moved')}</HeadCell>
                <HeadCell className="text-right">{t('reports.netWorth.gain')}</HeadCell>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <Row key={month.month}>
              <Cell className="whitespace-nowrap first-letter:uppercase">
                {formatMonth(month.month ?? '', locale)}
              </Cell>
              <Cell className="text-right">
                <MoneyText value={worth(month, code)} tone="balance" />
                {month.unknown > 0 ? (
                  <span className="block text-xs text-warning">
                    {t('reports.netWorth.unknown', { count: month.unknown })}
                  </span>
                ) : null}
              </Cell>
              {currency ? (
                <>
                  <Cell className="text-right">
                    <Figure value={month.moved} rows={month.query} tone="flow" />
                  </Cell>
                  <Cell className="text-right">
                    <MoneyText value={month.gain} tone="balance" signed />
                  </Cell>
                </>
              ) : null}
            </Row>
          ))}
        </tbody>
      </Table>
      {currency ? <p className="mt-3 text-xs text-muted">{t('reports.netWorth.about')}</p> : null}
    </Card>
  ))
}

function AccountsNow({ report, nameOf }: { report: NetWorth; nameOf: (id: string) => string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const last = report.months.at(-1)
  return (
    <Card
      title={t('reports.netWorth.accounts', { month: last?.month ? formatMonth(last.month, locale) : '' })}
    >
      <Table>
        <thead>
          <tr>
            <HeadCell>{t('reports.kind.accounts')}</HeadCell>
            <HeadCell className="text-right">{t('reports.netWorth.balance')}</HeadCell>
            {report.currency ? (
              <>
                <HeadCell className="text-right">{report.currency}</HeadCell>
                <HeadCell className="text-right">{t('reports.netWorth.gainOfPeriod')}</HeadCell>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {report.accounts.map((account) => {
            const end = account.months.at(-1)
            const gains = account.months.map(({ gain }) => gain)
            const known = gains.every((gain) => gain !== null)
            return (
              <Row key={account.accountId}>
                <Cell>{nameOf(account.accountId)}</Cell>
                <Cell className="text-right">
                  <Figure value={end?.balance} rows={`accountId=${account.accountId}`} tone="balance" />
                </Cell>
                {report.currency ? (
                  <>
                    <Cell className="text-right">
                      <MoneyText value={end?.converted} tone="balance" />
                      {end?.rateDate ? (
                        <span className="block text-xs text-muted">
                          {formatDay(end.rateDate, locale, 'short')}
                        </span>
                      ) : null}
                    </Cell>
                    <Cell className="text-right">
                      <MoneyText value={known ? sumOf(gains, report.currency) : null} tone="balance" signed />
                    </Cell>
                  </>
                ) : null}
              </Row>
            )
          })}
        </tbody>
      </Table>
    </Card>
  )
}

const sumOf = (gains: readonly (Money | null)[], currency: string): Money => ({
  minorUnits: Number(gains.reduce((sum, gain) => sum + BigInt(gain?.minorUnits ?? 0), 0n)),
  currency,
})
