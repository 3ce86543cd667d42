import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { categoryName } from '@/lib/categories'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import { edited } from './cached-rows'
import type { Categories } from './use-categories'
import type { Split, Transaction, TransactionEdit } from './queries'

/** The row as the person's edit would leave it now. */
export const mineOf = (now: Transaction, edit: TransactionEdit): Transaction => {
  const mine = edited(now, edit)
  return {
    ...mine,
    splits: edit.splits?.map((split, index) => asSplit(split, index)) ?? mine.splits,
    amount: edit.amount ?? now.amount,
    accountId: edit.accountId ?? now.accountId,
    description: edit.description ?? now.description,
  }
}

const asSplit = (
  { categoryId = null, amount, note = null }: NonNullable<TransactionEdit['splits']>[number],
  index: number,
): Split => ({
  id: String(index),
  categoryId,
  amount,
  note,
  source: 'person',
  confidence: null,
  evidence: null,
})

type DifferencesProps = {
  accounts: readonly Account[]
  categories: Categories
  row: Transaction
  now: Transaction
  mine: Transaction
}

const fields = ['date', 'payee', 'category', 'account', 'amount', 'note', 'tags', 'status'] as const
type FieldName = (typeof fields)[number]

/** What a field of a row says, without words, so that two rows can be compared. */
function valueOf(field: FieldName, { splits, ...row }: Transaction): unknown {
  if (field === 'payee') return row.payee ?? row.description
  if (field === 'account') return row.accountId
  if (field === 'amount') return row.amount.minorUnits
  if (field !== 'category') return row[field]
  // One part is as large as the row.
  return splits.map(({ categoryId, amount, note }) => [
    categoryId,
    splits.length > 1 && amount.minorUnits,
    note,
  ])
}

/** The row as it was opened, as it is now, and as the edit would leave it: the fields that are not alike in all. */
export function Differences({ row, now, mine, accounts, categories }: DifferencesProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const rows = [row, now, mine]
  const differs = (field: FieldName) =>
    new Set(rows.map((one) => JSON.stringify(valueOf(field, one) ?? null))).size > 1
  const cell = (field: FieldName, of: Transaction): ReactNode => {
    if (field === 'amount') return <MoneyText value={of.amount} />
    if (field === 'category') return <Parts splits={of.splits} categories={categories} />
    if (field === 'date') return formatDay(of.date, locale)
    if (field === 'payee') return of.payee ?? of.description
    if (field === 'account') return accounts.find(({ id }) => id === of.accountId)?.name
    if (field === 'status') return t(`transactions.status.${of.status}`)
    return (field === 'tags' ? of.tags.join(', ') : of.note) || '—'
  }
  return (
    <div className="overflow-x-auto">
      <table aria-label={t('transactions.clash.title')} className="w-full text-left">
        <thead className="text-xs text-muted">
          <tr>
            {(['field', 'before', 'now', 'mine'] as const).map((head) => (
              <th key={head} scope="col" className="py-1 pr-3 font-medium">
                {t(`transactions.clash.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.filter(differs).map((field) => (
            <tr key={field} className="border-t border-line align-top">
              <th scope="row" className="py-2 pr-3 font-normal text-muted">
                {t(`transactions.clash.of.${field}`)}
              </th>
              <td className="py-2 pr-3 break-words">{cell(field, row)}</td>
              <td className="py-2 pr-3 font-medium break-words">{cell(field, now)}</td>
              <td className="py-2 break-words">{cell(field, mine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One category, or each part with its amount and note. */
function Parts({ splits, categories }: { splits: readonly Split[]; categories: Categories }) {
  const { t } = useTranslation()
  return splits.map(({ id, categoryId, amount, note }) => {
    const category = categories.byId.get(categoryId ?? '')
    return (
      <span key={id} className="block">
        {category ? categoryName(category) : t('transactions.category.none')}
        {splits.length > 1 ? (
          <>
            {' '}
            <MoneyText value={amount} />
          </>
        ) : null}
        {note ? ` · ${note}` : ''}
      </span>
    )
  })
}
