import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { decisionText } from '@/lib/decision'
import { Attached } from './attached'
import { Explanation } from './explanation'
import { transactionQuery, type Transaction } from './queries'
import type { Categories } from './use-categories'

type OriginProps = {
  row: Transaction
  categories: Categories
  canWrite: boolean
  onUnmerge: () => void
}

/** Where a transaction comes from: what the bank wrote, which file, who chose the category, its other side. */
export function Origin({ row, categories, canWrite, onUnmerge }: OriginProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data } = useQuery(transactionQuery(row.id))
  const detail = data?.detail
  const [split] = row.splits
  return (
    <div className="rounded-lg bg-sunken/60 px-3 py-2.5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-xs">
        {split && row.splits.length === 1 ? (
          <Line name={t('transactions.origin.category')}>{decisionText(t, locale, split, row.payee)}</Line>
        ) : null}
        {detail?.bank ? (
          <Line name={t('transactions.origin.bank')}>
            {detail.bank.text ?? row.description} · {formatDay(detail.bank.date, locale)} ·{' '}
            <MoneyText value={detail.bank.amount} />
          </Line>
        ) : detail ? (
          <Line name={t('transactions.origin.bank')}>{t('transactions.origin.byHand')}</Line>
        ) : null}
        {detail?.sources.map((source) => (
          <Line key={`${source.importId}${String(source.line)}`} name={t('transactions.origin.file')}>
            {t('transactions.origin.line', { file: source.fileName, line: source.line })}
          </Line>
        ))}
        {detail?.counterpart ? (
          <Line name={t('transactions.row.transfer')}>
            {formatDay(detail.counterpart.date, locale)} ·{' '}
            {detail.counterpart.payee ?? detail.counterpart.description} ·{' '}
            <MoneyText value={detail.counterpart.amount} />
          </Line>
        ) : null}
      </dl>
      <Attached transactionId={row.id} />
      <Explanation row={row} categories={categories} />
      {canWrite ? (
        <Link
          to="/merchants"
          search={{ from: row.id }}
          className="mt-1.5 inline-flex min-h-6 items-center text-xs font-medium text-accent-text hover:underline"
        >
          {t('transactions.origin.merchant')}
        </Link>
      ) : null}
      {canWrite && detail && detail.merged > 0 ? (
        <Button size="sm" variant="ghost" className="mt-1 -ml-2.5" onClick={onUnmerge}>
          {t('transactions.origin.unmerge')}
        </Button>
      ) : null}
    </div>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}
