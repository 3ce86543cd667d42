import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Money } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { BarList } from '@/ui/bar-list'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { ReportNotes } from '@/ui/report-notes'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { BodyProps } from './body'
import { Figure } from './figure'
import { NothingHere } from './nothing-here'
import { groupQuery, type Group, type ReportRow } from './queries'
import { byCurrency, minus } from './sums'

const few = 25

type GroupReportProps = BodyProps & { group: Group; kind: 'merchants' | 'accounts' | 'members' | 'tags' }

/** What came in and went out by merchant, account, member or tag. */
export function GroupReport({ group, kind, before, query, accounts, members }: GroupReportProps) {
  const { t } = useTranslation()
  const asked = useQuery(groupQuery(group, { ...query, interval: 'total' }))
  const other = useQuery({
    ...groupQuery(group, { ...query, ...before, interval: 'total' }),
    enabled: before !== undefined,
  })
  const keyOf = (row: ReportRow) => row.accountId ?? row.memberId ?? row.name ?? ''
  const nameOf = (row: ReportRow) => {
    if (group === 'account') return accounts.find(({ id }) => id === row.accountId)?.name ?? '—'
    if (group === 'member')
      return row.memberId
        ? (members.get(row.memberId) ?? t('reports.members.former'))
        : t('reports.members.shared')
    return row.name || t(group === 'tag' ? 'reports.tags.none' : 'reports.merchants.none')
  }
  const earlier = (row: ReportRow) =>
    before && other.data
      ? other.data.rows.find((one) => one.currency === row.currency && keyOf(one) === keyOf(row))
      : undefined
  return (
    <AsyncView query={asked} isEmpty={({ rows }) => rows.length === 0} empty={<NothingHere />}>
      {({ rows, rates, unknown }) => (
        <>
          {byCurrency(rows).map(([currency, own]) => (
            <Card key={currency} title={`${t(`reports.kind.${kind}`)} · ${currency}`}>
              <GroupTable
                rows={own}
                compares={before !== undefined}
                {...{ kind, currency, nameOf, earlier, keyOf }}
              />
            </Card>
          ))}
          {group === 'tag' ? <p className="text-xs text-muted">{t('reports.tags.about')}</p> : null}
          <ReportNotes rates={rates} unknown={unknown} />
        </>
      )}
    </AsyncView>
  )
}

type GroupTableProps = {
  kind: GroupReportProps['kind']
  currency: string
  rows: readonly ReportRow[]
  compares: boolean
  keyOf: (row: ReportRow) => string
  nameOf: (row: ReportRow) => string
  earlier: (row: ReportRow) => ReportRow | undefined
}

function GroupTable({ kind, currency, rows, compares, keyOf, nameOf, earlier }: GroupTableProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const sorted = [...rows].sort((one, other) => one.spending.minorUnits - other.spending.minorUnits)
  const shown = all ? sorted : sorted.slice(0, few)
  const nothing: Money = { minorUnits: 0, currency }
  const spent = sorted.filter(({ spending }) => spending.minorUnits < 0).slice(0, 10)
  return (
    <>
      <BarList
        label={t(`reports.kind.${kind}`)}
        bars={spent.map((row) => ({ id: keyOf(row), label: nameOf(row), value: row.spending }))}
      />
      <Table className="mt-4">
        <caption className="sr-only">{t(`reports.kind.${kind}`)}</caption>
        <thead>
          <tr>
            <HeadCell>{t(`reports.kind.${kind}`)}</HeadCell>
            <HeadCell className="text-right">{t('reports.column.income')}</HeadCell>
            <HeadCell className="text-right">{t('reports.column.spending')}</HeadCell>
            {compares ? (
              <>
                <HeadCell className="text-right">{t('reports.compare.before')}</HeadCell>
                <HeadCell className="text-right">{t('reports.compare.change')}</HeadCell>
              </>
            ) : null}
            <HeadCell className="text-right">{t('reports.column.net')}</HeadCell>
            <HeadCell className="text-right">{t('reports.column.count')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const was = earlier(row)?.spending ?? nothing
            return (
              <Row key={keyOf(row)}>
                <Cell className="max-w-64 truncate">{nameOf(row)}</Cell>
                <Cell className="text-right">
                  <Figure value={row.income} rows={`${row.query}&flow=income`} tone="flow" />
                </Cell>
                <Cell className="text-right">
                  <Figure value={row.spending} rows={`${row.query}&flow=spending`} />
                </Cell>
                {compares ? (
                  <>
                    <Cell className="text-right">
                      <MoneyText value={was} />
                    </Cell>
                    <Cell className="text-right">
                      <MoneyText value={minus(row.spending, was)} signed />
                    </Cell>
                  </>
                ) : null}
                <Cell className="text-right">
                  <Figure value={row.total} rows={row.query} tone="balance" />
                </Cell>
                <Cell className="text-right tabular-nums">{row.count}</Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
      {sorted.length > few ? (
        <Button size="sm" variant="ghost" className="mt-2 print:hidden" onClick={() => setAll(!all)}>
          {t(all ? 'reports.fewer' : 'reports.more', { count: sorted.length - few })}
        </Button>
      ) : null}
    </>
  )
}
