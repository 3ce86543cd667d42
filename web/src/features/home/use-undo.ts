import { useTranslation } from 'react-i18next'
import { useRevert } from '@/lib/api/change-sets'
import { useProblem } from '@/lib/problem'
import { useToast } from '@/ui/toast'

/** Says what was done, and offers to take it back. */
export function useDone() {
  const { t } = useTranslation()
  const toast = useToast()
  const describe = useProblem()
  const revert = useRevert()
  const undo = (id: string) => {
    revert
      .mutateAsync({ id })
      .then(() => toast({ text: t('home.done.undone') }))
      .catch((error: unknown) => toast({ text: describe(error).message }))
  }
  return (text: string, changeSetId: string | undefined) =>
    toast(
      changeSetId ? { text, action: { label: t('home.done.undo'), run: () => undo(changeSetId) } } : { text },
    )
}
