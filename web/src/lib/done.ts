import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRevert } from './api/change-sets'
import { useProblem } from './problem'

type Say = (message: { text: string; action?: { label: string; run: () => void } }) => void

/** Says what was done and offers to take it back; what was refused is said in words. */
export function useDone(say: Say) {
  const { t } = useTranslation()
  const describe = useProblem()
  const revert = useRevert()
  const last = useRef<string>(undefined)
  const refuse = (error: unknown) => say({ text: describe(error).message })
  const undo = (id: string) => {
    revert
      .mutateAsync({ id })
      .then(({ conflicts }) =>
        say({
          text:
            conflicts.length > 0 ? t('ui.act.undoneExcept', { count: conflicts.length }) : t('ui.act.undone'),
        }),
      )
      .catch(refuse)
  }
  return {
    done: (text: string, changeSetId: string | null | undefined) => {
      last.current = changeSetId ?? undefined
      say(
        changeSetId ? { text, action: { label: t('ui.act.undo'), run: () => undo(changeSetId) } } : { text },
      )
    },
    refuse,
    undo,
    undoLast: () => {
      if (last.current) undo(last.current)
      last.current = undefined
    },
    /** Answers whether it was done. */
    attempt: async (write: () => Promise<unknown>): Promise<boolean> => {
      try {
        await write()
        return true
      } catch (error) {
        refuse(error)
        return false
      }
    },
  }
}
