import { useQuery } from '@tanstack/react-query'
import { Bookmark, Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import { categoriesQuery } from '@/lib/api/categories'
import { useHousehold } from '@/lib/api/me'
import { membersQuery } from '@/lib/api/members'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView, together } from '@/ui/async-view'
import { Button, buttonLook } from '@/ui/button'
import { FormProblem } from '@/ui/form-problem'
import { Menu } from '@/ui/menu'
import { Page } from '@/ui/page'
import { Tabs } from '@/ui/tabs'
import type { BodyProps } from './body'
import { BudgetReport } from './budget-report'
import { CalendarReport } from './calendar-report'
import { CashFlowReport } from './cash-flow-report'
import { CategoryReport } from './category-report'
import { FlowReport } from './flow-report'
import { GroupReport } from './group-report'
import { IncomeReport } from './income-report'
import { NetWorthReport } from './net-worth-report'
import { comparedWith, periodOf, type Period } from './period'
import { toQuery, useReportFile, type FileFormat, type Group, type ReportQuery } from './queries'
import { ReportFilters } from './report-filters'
import { SavedDialog } from './saved-dialog'
import { eachCurrency, kinds, type Kind, type ReportSearch } from './search'
import { useReportCurrency } from './session-currency'
import { YearReport } from './year-report'

type ReportsProps = {
  search: ReportSearch
  onSearch: (search: ReportSearch, replace?: boolean) => void
}

/** Every report: its kind, what it is about, the picture and the table. */
export function Reports({ search, onSearch }: ReportsProps) {
  const { t } = useTranslation()
  const household = useHousehold()
  const kind = search.report ?? 'cashFlow'
  const currency = useReportCurrency(search, household.baseCurrency)
  const period = kind === 'year' ? {} : periodOf(search)
  const query = toQuery(search, period, currency)
  const accounts = useQuery(accountsQuery)
  const categories = useQuery(categoriesQuery)
  const people = useQuery(membersQuery(household.id))
  const members = new Map((people.data ?? []).map(({ userId, displayName }) => [userId, displayName]))
  const change = (next: ReportSearch, replace?: boolean) => onSearch({ ...search, ...next }, replace)
  return (
    <Page
      title={t('app.nav.reports')}
      actions={<Actions {...{ kind, search, query }} onPick={(next) => onSearch(next)} />}
    >
      <Tabs
        label={t('reports.kinds')}
        tabs={kinds.map((value) => ({ value, label: t(`reports.kind.${value}`) }))}
        value={kind}
        onChange={(report) => change({ report })}
      >
        <AsyncView query={together(accounts, categories)}>
          {([known, tree]) => (
            <div className="flex flex-col gap-4">
              <ReportFilters
                {...{ kind, search, currency, members }}
                base={household.baseCurrency}
                accounts={known}
                categories={tree}
                onChange={change}
              />
              <Said {...{ search, period, currency }} base={household.baseCurrency} />
              <Body
                kind={kind}
                {...{ search, period, currency, query, members }}
                accounts={known}
                categories={tree}
                before={search.compare ? comparedWith(period, search.compare) : undefined}
              />
            </div>
          )}
        </AsyncView>
      </Tabs>
    </Page>
  )
}

function Body({ kind, ...props }: BodyProps & { kind: Kind }) {
  switch (kind) {
    case 'cashFlow':
      return <CashFlowReport {...props} />
    case 'categories':
      return <CategoryReport {...props} />
    case 'income':
      return <IncomeReport {...props} />
    case 'flow':
      return <FlowReport {...props} />
    case 'netWorth':
      return <NetWorthReport {...props} />
    case 'budget':
      return <BudgetReport {...props} />
    case 'calendar':
      return <CalendarReport {...props} />
    case 'year':
      return <YearReport {...props} />
    default:
      return <GroupReport {...props} kind={kind} group={groups[kind]} />
  }
}

const groups = { merchants: 'merchant', accounts: 'account', members: 'member', tags: 'tag' } as const

type SaidProps = { search: ReportSearch; period: Period; currency: string; base: string }

/** Of which days, and how amounts were converted. Said on paper too. */
function Said({ search, period, currency, base }: SaidProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { from, to } = period
  const days = [from, to].map((day) => (day ? formatDay(day, locale) : '…')).join(' – ')
  const rates =
    currency === eachCurrency
      ? t('reports.said.each')
      : search.rates
        ? t('reports.said.oneDay', { currency, day: formatDay(search.rates, locale) })
        : t('reports.said.eachDay', { currency })
  return (
    <p className="text-xs text-muted">
      {search.report === 'year' || (!from && !to) ? null : <>{days} · </>}
      {rates}
      {currency === base || currency === eachCurrency ? null : <> {t('reports.said.session', { base })}</>}
    </p>
  )
}

const files: Partial<Record<Kind, Group | 'net-worth'>> = {
  cashFlow: 'none',
  categories: 'category',
  income: 'category',
  flow: 'category',
  netWorth: 'net-worth',
  calendar: 'none',
  ...groups,
}

type ActionsProps = {
  kind: Kind
  search: ReportSearch
  query: ReportQuery
  onPick: (search: ReportSearch) => void
}

function Actions({ kind, search, query, onPick }: ActionsProps) {
  const { t } = useTranslation()
  const household = useHousehold()
  const file = useReportFile()
  const [saved, setSaved] = useState(false)
  const group = files[kind]
  const interval = kind === 'calendar' ? 'day' : (search.by ?? 'month')
  const download = (format: FileFormat) => {
    if (group) file.mutate({ group, format, query: { ...query, interval } })
  }
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <FormProblem error={file.error} />
      <Button onClick={() => setSaved(true)}>
        <Bookmark aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{t('reports.saved.title')}</span>
      </Button>
      {group ? (
        <Menu
          label={t('reports.file.label')}
          className={buttonLook()}
          trigger={<Download aria-hidden className="size-4" />}
          items={(['csv', 'xlsx'] as const).map((format) => ({
            label: t(`reports.file.${format}`),
            run: () => download(format),
          }))}
        />
      ) : null}
      <Button onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{t('reports.print')}</span>
      </Button>
      {saved ? (
        <SavedDialog
          search={search}
          canWrite={household.role !== 'viewer'}
          onClose={() => setSaved(false)}
          onPick={(next) => {
            setSaved(false)
            onPick(next)
          }}
        />
      ) : null}
    </div>
  )
}
