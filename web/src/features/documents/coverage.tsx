import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CalendarCheck, Check, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { Table } from '@/ui/table'
import { coverageQuery, type Coverage } from './queries'

const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))

/** For each account, which months have a statement; a gap leads to importing it. */
export function CoverageGrid({ canWrite }: { canWrite: boolean }) {
  const { t } = useTranslation()
  return (
    <AsyncView
      query={useQuery(coverageQuery)}
      isEmpty={(accounts) => accounts.length === 0}
      empty={
        <EmptyState
          icon={CalendarCheck}
          title={t('documents.coverage.emptyTitle')}
          text={t('documents.coverage.emptyText')}
          action={
            <Link to="/import" className={buttonLook({ variant: 'primary' })}>
              {t('documents.coverage.import')}
            </Link>
          }
        />
      }
    >
      {(accounts) => (
        <div className="flex flex-col gap-4">
          <p className="text-muted">{t('documents.coverage.text')}</p>
          {accounts.map((account) => (
            <AccountMonths key={account.accountId} account={account} canWrite={canWrite} />
          ))}
        </div>
      )}
    </AsyncView>
  )
}

function AccountMonths({ account, canWrite }: { account: Coverage; canWrite: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { name, missing } = account
  const years = [...new Set([...account.months, ...missing].map((month) => month.slice(0, 4)))]
    .sort()
    .reverse()
  return (
    <Card title={name}>
      <p className={missing.length > 0 ? 'mb-2 text-warning' : 'mb-2 text-muted'}>
        {missing.length > 0
          ? t('documents.coverage.missing', { count: missing.length })
          : t('documents.coverage.whole')}
      </p>
      <Table aria-label={t('documents.coverage.label', { name })}>
        <thead>
          <tr>
            {/* What only readers hear stays within the frame that scrolls. */}
            <th scope="col" className="relative">
              <span className="sr-only">{t('documents.coverage.year')}</span>
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="px-1 pb-1 text-center text-xs font-medium text-muted">
                {formatMonth(`2000-${month}`, locale, 'name')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row" className="pr-2 text-left text-xs font-medium tabular-nums">
                {year}
              </th>
              {months.map((month) => (
                <td key={month} className="p-0.5">
                  <MonthCell account={account} month={`${year}-${month}`} canWrite={canWrite} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

type MonthCellProps = { account: Coverage; month: string; canWrite: boolean }

function MonthCell({ account, month, canWrite }: MonthCellProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const shown = formatMonth(month, locale)
  const box = 'relative mx-auto flex size-7 items-center justify-center rounded-md'
  if (account.months.includes(month))
    return (
      <span className={`${box} bg-accent-soft text-accent-text`} title={shown}>
        <Check aria-hidden className="size-4" />
        <span className="sr-only">{t('documents.coverage.there', { month: shown })}</span>
      </span>
    )
  if (!account.missing.includes(month)) return null
  const gap = `${box} border border-dashed border-warning text-warning`
  const label = t('documents.coverage.gap', { month: shown })
  return canWrite ? (
    <Link
      to="/import"
      search={{ accountId: account.accountId }}
      aria-label={label}
      title={label}
      className={`${gap} hover:bg-warning-soft`}
    >
      <Plus aria-hidden className="size-4" />
    </Link>
  ) : (
    <span className={gap} title={label}>
      <span className="sr-only">{label}</span>
    </span>
  )
}
