import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMerge } from '@/lib/api/merge'
import { useDone } from '@/lib/done'
import { isChangedMeanwhile, type LastChange } from '@/lib/problem'
import { useToast } from '@/ui/toast'
import {
  useBulkDelete,
  useBulkEdit,
  useEditTransaction,
  useEnterTransaction,
  useLinkTransfer,
  useUnlinkTransfer,
  useUnmerge,
  type BulkChanges,
  type NewTransaction,
  type Transaction,
  type TransactionEdit,
  type Which,
} from './queries'

/** Others that look like a row that was just corrected. */
export type Similar = { row: Transaction; count: number }

/** An edit that came too late: what it was about was changed by somebody else. */
export type Clash = { row: Transaction; edit: TransactionEdit; change: LastChange | undefined }

/** Every write of this screen: it says what was done, offers Undo, and words what was refused.
    Each answers whether it was done. */
export function useActions() {
  const { t } = useTranslation()
  const { done, attempt, undoLast } = useDone(useToast())
  const [similar, setSimilar] = useState<Similar>()
  const [clash, setClash] = useState<Clash>()
  const edit = useEditTransaction()
  const enter = useEnterTransaction()
  const bulk = useBulkEdit()
  const remove = useBulkDelete()
  const link = useLinkTransfer()
  const unlink = useUnlinkTransfer()
  const merge = useMerge()
  const unmerge = useUnmerge()

  /** For dialogs, which show a refusal themselves. Answers whether it was done; what clashed is not. */
  const saveEdit = async (row: Transaction, change: TransactionEdit) => {
    const written = await edit
      .mutateAsync({ id: row.id, edit: change, seen: row.version })
      .catch((error: unknown) => {
        if (!isChangedMeanwhile(error)) throw error
        // Kept whole until the person has seen what stands there now.
        setClash({ row, edit: change, change: error.change })
      })
    if (!written) return false
    const { saved, changeSetId } = written
    setSimilar(saved.similar?.count ? { row: saved, count: saved.similar.count } : undefined)
    done(t('transactions.done.edited'), changeSetId)
    return true
  }

  const editMany = (which: Which, set: BulkChanges) =>
    attempt(async () => {
      const { changed, changeSetId } = await bulk.mutateAsync({ which, set })
      done(t('transactions.done.changed', { count: changed }), changeSetId)
    })

  return {
    similar,
    clash,
    endClash: () => setClash(undefined),
    undoLast,
    editMany,
    changeSimilar: () => {
      if (!similar) return
      const { id, splits } = similar.row
      setSimilar(undefined)
      void editMany({ similarTo: id }, { categoryId: splits[0]?.categoryId ?? null })
    },
    forgetSimilar: () => setSimilar(undefined),
    saveEdit,
    saveNew: async (entry: NewTransaction) => {
      const { changeSetId } = await enter.mutateAsync(entry)
      done(t('transactions.done.added'), changeSetId)
    },
    edit: (row: Transaction, change: TransactionEdit) => attempt(() => saveEdit(row, change)),
    remove: (which: Which) =>
      attempt(async () => {
        const { changed, changeSetId } = await remove.mutateAsync(which)
        done(t('transactions.done.deleted', { count: changed }), changeSetId)
      }),
    link: (from: Transaction, to: Transaction) =>
      attempt(async () => {
        const { changeSetId } = await link.mutateAsync({ from: from.id, to: to.id })
        done(t('transactions.done.linked'), changeSetId)
      }),
    merge: ({ gone, kept }: { gone: Transaction; kept: Transaction }) =>
      attempt(async () => {
        const { changeSetId } = await merge.mutateAsync({ id: gone.id, intoId: kept.id })
        done(t('transactions.done.merged'), changeSetId)
      }),
    unmerge: async ({ id }: Transaction) => {
      const { changeSetId } = await unmerge.mutateAsync(id)
      done(t('transactions.done.unmerged'), changeSetId)
    },
    unlink: (transferId: string) =>
      attempt(async () => {
        const { changeSetId } = await unlink.mutateAsync(transferId)
        done(t('transactions.done.unlinked'), changeSetId)
      }),
  }
}

export type Actions = ReturnType<typeof useActions>
