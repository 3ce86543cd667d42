import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Category } from '@/lib/api/categories'
import { categoryName } from '@/lib/categories'
import type { Money } from '@/lib/money'
import { AsyncView } from '@/ui/async-view'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import { ReportNotes } from '@/ui/report-notes'
import { SankeyChart, type Band } from '@/ui/sankey-chart'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import type { BodyProps } from './body'
import { Figure, RowsLink } from './figure'
import { NothingHere } from './nothing-here'
import { sankeyQuery, type Sankey } from './queries'

type Flows = Sankey['flows'][number]
type NamedBand = Band & { rows: string | undefined }

/** Where money came from and where it went. */
export function FlowReport({ query, categories }: BodyProps) {
  const asked = useQuery(sankeyQuery(query))
  return (
    <AsyncView query={asked} isEmpty={({ flows }) => flows.length === 0} empty={<NothingHere />}>
      {({ flows, rates, unknown }) => (
        <>
          {flows.map((flow) => (
            <FlowCard key={flow.currency} flow={flow} categories={categories} />
          ))}
          <ReportNotes rates={rates} unknown={unknown} />
        </>
      )}
    </AsyncView>
  )
}

function FlowCard({ flow, categories }: { flow: Flows; categories: readonly Category[] }) {
  const { t } = useTranslation()
  const named = (bands: Flows['sources']): NamedBand[] =>
    bands.map(({ categoryId, flow: side, amount, query }) => {
      const category = categories.find(({ id }) => id === categoryId)
      return {
        id: `${side}-${categoryId ?? 'none'}`,
        label: category ? categoryName(category) : t('reports.uncategorised'),
        colour: category?.colour,
        amount,
        rows: query,
      }
    })
  const rest = (id: 'saved' | 'drawn', amount: Money): NamedBand[] =>
    amount.minorUnits > 0
      ? [{ id, label: t(`reports.flow.${id}`), colour: undefined, amount, rows: undefined }]
      : []
  const sources = [...named(flow.sources), ...rest('drawn', flow.drawn)]
  const uses = [...named(flow.uses), ...rest('saved', flow.saved)]
  const rowsOf = (bands: readonly NamedBand[], id: string) => bands.find((band) => band.id === id)?.rows
  return (
    <Card title={`${t('reports.kind.flow')} · ${flow.currency}`}>
      <SankeyChart
        label={t('reports.flow.label', { currency: flow.currency })}
        middle={t('reports.flow.household')}
        sources={sources}
        uses={uses}
        renderBand={(side, id, band) => (
          <RowsLink rows={rowsOf(side === 'source' ? sources : uses, id)}>{band}</RowsLink>
        )}
      />
      <div className="mt-4 grid gap-6 md:grid-cols-2">
        <BandTable title={t('reports.flow.sources')} bands={sources} total={flow.total} />
        <BandTable title={t('reports.flow.uses')} bands={uses} total={flow.total} />
      </div>
    </Card>
  )
}

type BandTableProps = { title: string; bands: readonly NamedBand[]; total: Money }

function BandTable({ title, bands, total }: BandTableProps) {
  const { t } = useTranslation()
  return (
    <Table>
      <thead>
        <tr>
          <HeadCell>{title}</HeadCell>
          <HeadCell className="text-right">{t('reports.column.total')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {bands.map(({ id, label, amount, rows }) => (
          <Row key={id}>
            <Cell>{label}</Cell>
            <Cell className="text-right">
              {rows ? <Figure value={amount} rows={rows} /> : <MoneyText value={amount} />}
            </Cell>
          </Row>
        ))}
        <Row className="font-medium">
          <Cell>{t('reports.column.total')}</Cell>
          <Cell className="text-right">
            <MoneyText value={total} />
          </Cell>
        </Row>
      </tbody>
    </Table>
  )
}
