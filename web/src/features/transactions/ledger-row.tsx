import { ArrowLeftRight, Clock, Lock, NotebookPen } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import { CategoryCell, CategoryFace } from './category-cell'
import type { Categories } from './use-categories'
import { InlineText } from './inline-text'
import type { Transaction } from './queries'
import { RowMenu } from './row-menu'

export type Editing = 'category' | 'payee' | 'note'

export type RowActs = {
  canWrite: boolean
  onEdit: (row: Transaction, field: Editing) => void
  onEndEdit: () => void
  onCategory: (row: Transaction, categoryId: string | null) => void
  onPayee: (row: Transaction, payee: string) => void
  onNote: (row: Transaction, note: string) => void
  onOpen: (row: Transaction) => void
  onToggle: (row: Transaction, extend: boolean) => void
  onDelete: (row: Transaction) => void
  onUnlink: (row: Transaction) => void
  onRule: (row: Transaction) => void
}

export type RowProps = {
  row: Transaction
  account: string
  categories: Categories
  selected: boolean
  editing: Editing | undefined
  acts: RowActs
}

const base = 'grid items-center gap-x-3 px-3'

/** A list of one account shows the balance after each row where others show the account. */
export const columns = (withBalance: boolean) =>
  cn(
    base,
    withBalance
      ? 'grid-cols-[2.25rem_5.5rem_minmax(0,1fr)_14rem_8.5rem_8.5rem_2.5rem]'
      : 'grid-cols-[2.25rem_5.5rem_minmax(0,1fr)_minmax(0,10rem)_14rem_8.5rem_2.5rem]',
  )

export const LedgerRow = memo(function LedgerRow(props: RowProps) {
  const { row, account, categories, selected, editing, acts } = props
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <div className={cn(columns(row.balance !== null), 'h-full')}>
      <span role="gridcell" className="flex">
        <SelectBox row={row} selected={selected} acts={acts} />
      </span>
      <span role="gridcell" className="whitespace-nowrap text-muted tabular-nums">
        {formatDay(row.date, locale, 'numeric')}
      </span>
      <span role="gridcell" className="min-w-0">
        <PayeeCell row={row} editing={editing} acts={acts} />
      </span>
      {row.balance ? null : (
        <span role="gridcell" className="truncate text-muted">
          {account}
        </span>
      )}
      <span role="gridcell" className="min-w-0">
        <CategoryCell
          row={row}
          categories={categories}
          canWrite={acts.canWrite}
          editing={editing === 'category'}
          onEdit={() => acts.onEdit(row, 'category')}
          onClose={acts.onEndEdit}
          onPick={(categoryId) => acts.onCategory(row, categoryId)}
          onOpenSplits={() => acts.onOpen(row)}
        />
      </span>
      <span role="gridcell" className="flex items-center justify-end gap-1.5">
        <StatusMark row={row} />
        <MoneyText value={row.amount} tone="flow" className="font-medium" />
      </span>
      {row.balance ? (
        <span role="gridcell" className="text-right">
          <MoneyText value={row.balance} tone="balance" className="text-muted" />
        </span>
      ) : null}
      <span role="gridcell" aria-label={t('transactions.row.actions')} className="flex justify-end">
        <RowMenu row={row} acts={acts} />
      </span>
    </div>
  )
})

function SelectBox({ row, selected, acts }: Pick<RowProps, 'row' | 'selected' | 'acts'>) {
  const { t } = useTranslation()
  if (!acts.canWrite) return null
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={t('transactions.row.select', { name: row.payee ?? row.description })}
      checked={selected}
      onClick={(event) => acts.onToggle(row, event.shiftKey)}
      onChange={() => undefined}
      className="size-4 accent-(--accent)"
    />
  )
}

function PayeeCell({ row, editing, acts }: Pick<RowProps, 'row' | 'editing' | 'acts'>) {
  const { t } = useTranslation()
  if (editing === 'payee')
    return (
      <InlineText
        label={t('transactions.field.payee')}
        value={row.payee ?? row.description}
        maxLength={200}
        onSave={(payee) => acts.onPayee(row, payee)}
        onClose={acts.onEndEdit}
      />
    )
  if (editing === 'note')
    return (
      <InlineText
        label={t('transactions.field.note')}
        value={row.note ?? ''}
        maxLength={2000}
        onSave={(note) => acts.onNote(row, note)}
        onClose={acts.onEndEdit}
      />
    )
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate font-medium">{row.payee ?? row.description}</span>
        <Extras row={row} />
      </span>
      <BankText row={row} />
    </>
  )
}

/** What the bank wrote, where a person or a rule found a better name, and the note. */
function BankText({ row }: { row: Transaction }) {
  const bank = row.payee !== null && row.payee !== row.description ? row.description : undefined
  const parts = [bank, row.note].filter(Boolean)
  if (parts.length === 0) return null
  return <span className="block truncate text-xs text-muted">{parts.join(' — ')}</span>
}

function Extras({ row }: { row: Transaction }) {
  const { t } = useTranslation()
  return (
    <>
      {row.transferId ? (
        <span title={t('transactions.row.transfer')}>
          <ArrowLeftRight aria-hidden className="size-3.5 text-muted" />
          <span className="sr-only">{t('transactions.row.transfer')}</span>
        </span>
      ) : null}
      {row.note ? (
        <span title={row.note}>
          <NotebookPen aria-hidden className="size-3.5 text-muted" />
          <span className="sr-only">{t('transactions.field.note')}</span>
        </span>
      ) : null}
      {row.installmentNumber !== null && row.installmentCount !== null ? (
        <span className="shrink-0 text-xs text-muted tabular-nums">
          {row.installmentNumber}/{row.installmentCount}
        </span>
      ) : null}
      {row.tags.map((tag) => (
        <span key={tag} className="shrink-0 rounded bg-sunken px-1.5 text-xs text-muted">
          #{tag}
        </span>
      ))}
    </>
  )
}

function StatusMark({ row }: { row: Transaction }) {
  const { t } = useTranslation()
  if (row.status === 'booked') return null
  const Icon = row.status === 'pending' ? Clock : Lock
  return (
    <span title={t(`transactions.status.${row.status}`)} className="text-muted">
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{t(`transactions.status.${row.status}`)}</span>
    </span>
  )
}

/** The same row on a phone. */
export const LedgerCard = memo(function LedgerCard(props: RowProps) {
  const { row, account, categories, selected, editing, acts } = props
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <div className="flex h-full items-center gap-3 px-3">
      <span role="gridcell" className="flex">
        <SelectBox row={row} selected={selected} acts={acts} />
      </span>
      <span role="gridcell" className="flex min-w-0 grow flex-col gap-1">
        {editing === 'payee' || editing === 'note' ? (
          <PayeeCell row={row} editing={editing} acts={acts} />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            onClick={() => acts.onOpen(row)}
            className="flex min-w-0 items-center gap-2 text-left"
          >
            <span className="truncate font-medium">{row.payee ?? row.description}</span>
            <Extras row={row} />
          </button>
        )}
        <button
          type="button"
          tabIndex={-1}
          disabled={!acts.canWrite}
          onClick={() => (row.splits.length > 1 ? acts.onOpen(row) : acts.onEdit(row, 'category'))}
          className="flex h-7 max-w-full min-w-0 items-center gap-2 self-start rounded-full bg-sunken pr-3 pl-0.5 text-xs"
        >
          <CategoryFace row={row} categories={categories} />
        </button>
      </span>
      <span role="gridcell" className="flex max-w-[45%] shrink-0 flex-col items-end gap-1">
        <span className="flex items-center gap-1">
          <StatusMark row={row} />
          <MoneyText value={row.amount} tone="flow" className="font-medium" />
        </span>
        <span className="max-w-full truncate text-xs text-muted">{formatDay(row.date, locale, 'short')}</span>
        {row.balance ? (
          <span className="text-xs text-muted">
            <span aria-hidden>= </span>
            <span className="sr-only">{t('transactions.column.balance')} </span>
            <MoneyText value={row.balance} tone="balance" />
          </span>
        ) : (
          <span className="max-w-full truncate text-xs text-muted">{account}</span>
        )}
      </span>
    </div>
  )
})
