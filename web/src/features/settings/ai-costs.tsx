import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '@/lib/dates'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { SkeletonRows } from '@/ui/skeleton'
import { Cell, HeadCell, Row, Table } from '@/ui/table'
import { aiCostsQuery, formatDollars, type AiCosts as Costs } from './ai-queries'

/** What the questions cost: by month, task, model and way of asking. */
export function AiCosts() {
  const { t } = useTranslation()
  const query = useQuery(aiCostsQuery)
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="font-medium">{t('settings.ai.costs.title')}</h3>
      <AsyncView
        query={query}
        skeleton={<SkeletonRows rows={2} />}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<p className="text-muted">{t('settings.ai.costs.none')}</p>}
      >
        {(costs) => <CostTable costs={costs} />}
      </AsyncView>
    </section>
  )
}

function CostTable({ costs: { rows, cost } }: { costs: Costs }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Table aria-label={t('settings.ai.costs.title')}>
      <thead>
        <tr>
          <HeadCell className="px-2!">{t('settings.ai.costs.month')}</HeadCell>
          <HeadCell className="px-2!">{t('settings.ai.costs.task')}</HeadCell>
          <HeadCell className="px-2!">{t('settings.ai.costs.model')}</HeadCell>
          <HeadCell className="px-2!">{t('settings.ai.costs.tier')}</HeadCell>
          <HeadCell className="px-2! text-right">{t('settings.ai.costs.calls')}</HeadCell>
          <HeadCell className="px-2! text-right">{t('settings.ai.costs.input')}</HeadCell>
          <HeadCell className="px-2! text-right">{t('settings.ai.costs.output')}</HeadCell>
          <HeadCell className="px-2! text-right">{t('settings.ai.costs.cost')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CostRow key={[row.month, row.task, row.model, row.tier].join(' ')} row={row} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={7} className="h-10 px-2 text-left font-medium">
            {t('settings.ai.costs.all')}
          </th>
          <td className="h-10 px-2 text-right font-medium tabular-nums">{formatDollars(cost, locale)}</td>
        </tr>
      </tfoot>
    </Table>
  )
}

function CostRow({ row }: { row: Costs['rows'][number] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Row>
      <Cell className="px-2! whitespace-nowrap">
        {row.month ? formatMonth(row.month, locale, 'short') : null}
      </Cell>
      <Cell className="px-2!">
        {t([`settings.ai.task.${row.task}`, 'settings.ai.task.other'] as never, { task: row.task })}
      </Cell>
      <Cell className="px-2! whitespace-nowrap">{row.model}</Cell>
      <Cell className="px-2!">{t(`settings.ai.tier.${row.tier}`)}</Cell>
      {[row.calls, row.inputTokens, row.outputTokens].map((count, i) => (
        <Cell key={i} className="px-2! text-right tabular-nums">
          {formatCount(count, locale)}
        </Cell>
      ))}
      <Cell className="px-2! text-right tabular-nums">{formatDollars(row.cost, locale)}</Cell>
    </Row>
  )
}
