import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { formatInstant } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { AsyncView } from '@/ui/async-view'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { FormProblem } from '@/ui/form-problem'
import type { Categories } from './use-categories'
import { Differences, mineOf } from './clash-differences'
import { useShowRow, transactionQuery, type Transaction, type TransactionEdit } from './queries'
import type { Clash } from './use-actions'

type ClashDialogProps = {
  clash: Clash
  accounts: readonly Account[]
  categories: Categories
  onClose: () => void
  /** Makes the edit again, on the row as it is now; answers whether it was done. */
  onAgain: (now: Transaction, edit: TransactionEdit) => Promise<boolean>
}

/** Two people edited one row: who was first, what stands there now, and what this person wanted. */
export function ClashDialog({ clash, accounts, categories, onClose, onAgain }: ClashDialogProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const show = useShowRow()
  const { row, edit, change } = clash
  const query = useQuery({ ...transactionQuery(row.id), staleTime: 0, gcTime: 0 })
  const now = query.isFetching ? undefined : query.data
  const again = useMutation({
    mutationFn: (fresh: Transaction) => onAgain(fresh, edit),
    onSuccess: (done) => {
      if (done) onClose()
    },
  })
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
            busy={again.isPending}
            onClick={() => now && again.mutate(now)}
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
      <FormProblem error={again.error} />
    </Dialog>
  )
}
