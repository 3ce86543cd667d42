import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMerge } from '@/lib/api/merge'
import { useDone } from '@/lib/done'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { useToast } from '@/ui/toast'
import { useDismiss, useFindTransfers, useLink, useTakeOff, type Pair, type Side } from './queries'

/** Every write about pairs. */
export function useDecisions() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { done, attempt } = useDone(useToast())
  const takeOff = useTakeOff()
  const merge = useMerge()
  const dismiss = useDismiss()
  const link = useLink()
  const find = useFindTransfers()
  const [busy, setBusy] = useState(false)

  const decide = async (pair: Pair, text: string, write: () => Promise<{ changeSetId?: string }>) => {
    // One decision at a time: the next key may be pressed before the list has moved on.
    if (busy) return
    setBusy(true)
    await attempt(async () => {
      const { changeSetId } = await write()
      takeOff(pair)
      done(text, changeSetId)
    })
    setBusy(false)
  }

  return {
    busy,
    finding: find.isPending,
    merge: (pair: Pair, kept: Side) => {
      const gone = kept.id === pair.other.id ? pair.transaction : pair.other
      return decide(pair, t('review.done.merged'), () => merge.mutateAsync({ id: gone.id, intoId: kept.id }))
    },
    link: (pair: Pair) => decide(pair, t('review.done.linked'), () => link.mutateAsync(pair)),
    dismiss: (pair: Pair) =>
      decide(pair, t(pair.kind === 'transfer' ? 'review.done.unrelated' : 'review.done.apart'), () =>
        dismiss.mutateAsync(pair),
      ),
    findTransfers: () =>
      attempt(async () => {
        const { linked, suggested, changeSetId } = await find.mutateAsync()
        const told = [
          linked > 0 && t('review.done.found', { count: linked, formatted: formatCount(linked, locale) }),
          suggested > 0 &&
            t('review.done.suggested', { count: suggested, formatted: formatCount(suggested, locale) }),
        ].filter(Boolean)
        done(told.join(' ') || t('review.done.nothing'), changeSetId)
      }),
  }
}

export type Decisions = ReturnType<typeof useDecisions>
