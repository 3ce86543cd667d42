import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useHousehold } from '@/lib/api/me'
import { formatDay, today } from '@/lib/dates'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { useInsightNames } from '@/lib/use-insight-names'
import { useInsightWords } from '@/lib/use-insight-words'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CurrencySelect } from '@/ui/code-select'
import { Field } from '@/ui/field'
import { FactText } from '@/ui/fact-text'
import { MoneyText } from '@/ui/money-text'
import { Page } from '@/ui/page'
import { Health } from './health-card'
import { reportQuery, type FinancialReport } from './queries'
import { AccountTable } from './account-table'
import { CategoryTable } from './category-table'
import { MonthTable } from './month-table'
import { PeriodFields, type Period } from './period-fields'
import { BudgetTable, GoalTable, RecurringTable } from './plan-tables'
import { Summary } from './summary'

type FinancialReportPageProps = {
  period: Period
  /** The household's where it is undefined. */
  currency: string | undefined
  onChange: (change: Partial<Period> & { currency?: string | undefined }) => void
}

/** Everything about a period on one page: on screen, and printed. */
export function FinancialReportPage({ period, currency, onChange }: FinancialReportPageProps) {
  const { t } = useTranslation()
  const { baseCurrency } = useHousehold()
  const query = useQuery(reportQuery(period, currency))
  return (
    <Page
      title={t('insights.report.title')}
      actions={
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <Link
            to="/insights"
            className="inline-flex h-9 items-center gap-2 px-2 text-muted underline-offset-4 hover:underline"
          >
            <ArrowLeft aria-hidden className="size-4" />
            {t('insights.report.back')}
          </Link>
          <Button onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {t('insights.report.print')}
          </Button>
        </div>
      }
    >
      <PeriodFields period={period} onPeriod={onChange}>
        <Field label={t('insights.report.currency')}>
          {(control) => (
            <CurrencySelect
              {...control}
              label={t('insights.report.currency')}
              value={currency ?? baseCurrency}
              onChange={(code) => onChange({ currency: code === baseCurrency ? undefined : code })}
            />
          )}
        </Field>
      </PeriodFields>
      <AsyncView query={query}>{(report) => <Report report={report} />}</AsyncView>
    </Page>
  )
}

function Report({ report }: { report: FinancialReport }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { name, baseCurrency } = useHousehold()
  const { unknown, unknownAccounts, health, currency } = report
  return (
    <div className="flex flex-col gap-4 sm:gap-5">
      <p className="text-muted">
        {formatDay(report.from, locale, 'long')} – {formatDay(report.to, locale, 'long')} ·{' '}
        {t('insights.report.made', { household: name, day: formatDay(today(), locale, 'long') })}
      </p>
      {currency === baseCurrency ? null : (
        <p className="text-muted">{t('insights.report.converted', { currency, home: baseCurrency })}</p>
      )}
      <Summary report={report} />
      {unknown > 0 ? (
        <p className="text-warning">
          {t('insights.unknown', { count: unknown, formatted: formatCount(unknown, locale) })}
        </p>
      ) : null}
      {unknownAccounts > 0 ? (
        <p className="text-warning">
          {t('insights.report.unknownAccounts', {
            count: unknownAccounts,
            formatted: formatCount(unknownAccounts, locale),
          })}
        </p>
      ) : null}
      <MonthTable report={report} />
      <CategoryTable report={report} />
      <AccountTable report={report} />
      <Card title={t('insights.report.health')}>
        <Health health={health} />
      </Card>
      <BudgetTable budgets={report.budgets} />
      <GoalTable goals={report.goals} />
      <RecurringTable recurring={report.recurring} />
      <Findings report={report} />
    </div>
  )
}

function Findings({ report }: { report: FinancialReport }) {
  const { t } = useTranslation()
  const names = useInsightNames()
  const words = useInsightWords()
  if (report.insights.length === 0) return null
  return (
    <Card title={t('insights.report.insights')}>
      <ul className="divide-y divide-line">
        {report.insights.map((insight) => (
          <li key={insight.id} className="flex items-baseline justify-between gap-4 py-2">
            <span className="min-w-0">
              <FactText text={words(insight)} facts={insight.facts} names={names} />
            </span>
            <MoneyText value={insight.stake} className="font-medium" />
          </li>
        ))}
      </ul>
    </Card>
  )
}
