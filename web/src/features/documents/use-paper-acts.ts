import { useTranslation } from 'react-i18next'
import { useDone } from '@/lib/done'
import { useProblem } from '@/lib/problem'
import { useToast } from '@/ui/toast'
import { nameOf } from './paper-words'
import { useDeletePaper, useRestorePaper, useRetryPaper, type Paper } from './queries'

/** What can be done to a document wherever it is shown; only taking back its confirmation reaches the ledger. */
export function usePaperActs() {
  const { t } = useTranslation()
  const toast = useToast()
  const describe = useProblem()
  const { undo } = useDone(toast)
  const remove = useDeletePaper()
  const bringBack = useRestorePaper()
  const again = useRetryPaper()
  const act = async (write: Promise<unknown>, said: Parameters<typeof toast>[0]) => {
    try {
      await write
      toast(said)
    } catch (error) {
      toast({ text: describe(error).message })
    }
  }
  const restore = (paper: Paper) =>
    act(bringBack.mutateAsync(paper.id), { text: t('documents.done.restored', { name: nameOf(t, paper) }) })
  return {
    busy: remove.isPending || bringBack.isPending || again.isPending,
    restore,
    takeBack: ({ changeSetId }: Paper) => {
      if (changeSetId) undo(changeSetId)
    },
    retry: (paper: Paper) =>
      act(again.mutateAsync(paper.id), { text: t('documents.done.again', { name: nameOf(t, paper) }) }),
    remove: (paper: Paper) =>
      act(remove.mutateAsync({ id: paper.id }), {
        text: t('documents.done.deleted', { name: nameOf(t, paper) }),
        action: { label: t('ui.act.undo'), run: () => void restore(paper) },
      }),
  }
}

export type PaperActs = ReturnType<typeof usePaperActs>
