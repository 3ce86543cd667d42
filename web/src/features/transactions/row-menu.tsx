import { Ellipsis, Eye, NotebookPen, PencilLine, Trash2, Unlink, UserRoundPen, Wand2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/ui/button'
import { Menu } from '@/ui/menu'
import type { RowActs } from './ledger-row'
import type { Transaction } from './queries'

/** What the keys do, for those who use a mouse. */
export function RowMenu({ row, acts }: { row: Transaction; acts: RowActs }) {
  const { t } = useTranslation()
  const name = row.payee ?? row.description
  if (!acts.canWrite)
    return (
      <IconButton
        label={t('transactions.row.details', { name })}
        tabIndex={-1}
        className="size-8 sm:size-8"
        onClick={() => acts.onOpen(row)}
      >
        <Eye aria-hidden />
      </IconButton>
    )
  return (
    <Menu
      label={t('transactions.row.menu', { name })}
      className="inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
      trigger={<Ellipsis aria-hidden className="size-4" />}
      items={[
        {
          label: t('transactions.action.edit'),
          icon: <PencilLine aria-hidden />,
          run: () => acts.onOpen(row),
        },
        {
          label: t('transactions.action.payee'),
          icon: <UserRoundPen aria-hidden />,
          run: () => acts.onEdit(row, 'payee'),
        },
        {
          label: t('transactions.action.note'),
          icon: <NotebookPen aria-hidden />,
          run: () => acts.onEdit(row, 'note'),
        },
        {
          label: t('transactions.action.rule'),
          icon: <Wand2 aria-hidden />,
          run: () => acts.onRule(row),
        },
        ...(row.transferId
          ? [
              {
                label: t('transactions.action.unlink'),
                icon: <Unlink aria-hidden />,
                run: () => acts.onUnlink(row),
              },
            ]
          : []),
        {
          label: t('transactions.action.delete'),
          icon: <Trash2 aria-hidden />,
          danger: true,
          run: () => acts.onDelete(row),
        },
      ]}
    />
  )
}
