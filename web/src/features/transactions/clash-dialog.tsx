import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { categoryName } from '@/lib/categories'
import { formatDay, formatInstant } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { MoneyText } from '@/ui/money-text'
import { edited } from './cached-rows'
import type { Categories } from './category-options'
import { useShowRow, transactionQuery, type Transaction, type TransactionEdit } from './queries'
import type { Clash } from './use-actions'

type ClashDialogProps = {
  clash: Clash
  accounts: readonly Account[]
  categories: Categories
  onClose: () => void
  /** Makes the edit again, on the row as it is now. */
  onAgain: (now: Transaction, edit: TransactionEdit) => void
}

/** Two people edited one row: who was first, what stands there now, and what this person wanted. */
export function ClashDialog({ clash, accounts, categories, onClose, onAgain }: ClashDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const show = useShowRow()
  const { row, edit, change } = clash
  const query = useQuery({ ...transactionQuery(row.id), staleTime: 0, gcTime: 0 })
  const now = query.isFetching ? undefined : query.data
  const close = () => {
    if (now) show(now)
    onClose()
  }
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={t('transactions.clash.title')}
      footer={
        <>
          <Button onClick={close}>{t('transactions.clash.keep')}</Button>
          <Button
            variant="primary"
            disabled={!now}
            onClick={() => {
              if (!now) return
              close()
              onAgain(now, edit)
            }}
          >
            {t('transactions.clash.again')}
          </Button>
        </>
      }
    >
      <p className="mb-4">
        {t(change?.actor ? 'transactions.clash.by' : 'transactions.clash.someone', {
          actor: change?.actor ?? '',
          at: change?.at ? formatInstant(change.at, locale) : '',
          name: row.payee ?? row.description,
        })}
      </p>
      <AsyncView query={query.isFetching ? { ...query, data: undefined } : query}>
        {(fresh) => <Differences {...{ row, accounts, categories }} now={fresh} mine={mineOf(fresh, edit)} />}
      </AsyncView>
    </Dialog>
  )
}

/** The row as the person's edit would leave it now. */
const mineOf = (now: Transaction, edit: TransactionEdit): Transaction => ({
  ...edited(now, edit),
  ...(edit.splits
    ? { splits: now.splits.flatMap((split, index) => ({ ...split, ...edit.splits?.[index] })) }
    : {}),
  ...(edit.amount ? { amount: edit.amount } : {}),
  ...(edit.accountId ? { accountId: edit.accountId } : {}),
  ...(edit.description ? { description: edit.description } : {}),
})

const nameOf = ({ byId }: Categories, id: string | null | undefined) => {
  const category = byId.get(id ?? '')
  return category && categoryName(category)
}

type DifferencesProps = Pick<ClashDialogProps, 'accounts' | 'categories'> & {
  row: Transaction
  now: Transaction
  mine: Transaction
}

const fields = ['date', 'payee', 'category', 'account', 'amount', 'note', 'tags', 'status'] as const

function Differences({ row, now, mine, ...names }: DifferencesProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const text = (field: (typeof fields)[number], of: Transaction): string => {
    if (field === 'date') return formatDay(of.date, locale)
    if (field === 'payee') return of.payee ?? of.description
    if (field === 'account') return names.accounts.find(({ id }) => id === of.accountId)?.name ?? ''
    if (field === 'amount') return String(of.amount.minorUnits)
    if (field === 'tags') return of.tags.join(', ')
    if (field === 'status') return t(`transactions.status.${of.status}`)
    if (field === 'note') return of.note ?? ''
    return of.splits
      .map(({ categoryId }) => nameOf(names.categories, categoryId) ?? t('transactions.category.none'))
      .join(', ')
  }
  const changed = fields.filter(
    (field) => text(field, row) !== text(field, now) || text(field, now) !== text(field, mine),
  )
  const cell = (field: (typeof fields)[number], of: Transaction) =>
    field === 'amount' ? <MoneyText value={of.amount} /> : text(field, of) || '—'
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 pr-3 font-medium">
              <span className="sr-only">{t('transactions.clash.field')}</span>
            </th>
            <th scope="col" className="py-1 pr-3 font-medium">
              {t('transactions.clash.before')}
            </th>
            <th scope="col" className="py-1 pr-3 font-medium">
              {t('transactions.clash.now')}
            </th>
            <th scope="col" className="py-1 font-medium">
              {t('transactions.clash.mine')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map((field) => (
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
