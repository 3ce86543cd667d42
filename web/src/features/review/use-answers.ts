import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { categoryName } from '@/lib/categories'
import { useDone } from '@/lib/done'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { useToast } from '@/ui/toast'
import { useAcceptSure, useAnswer, useTakeOffQuestion, type Question } from './queries'
import type { CategoriesById } from './use-category-choices'

/** A merchant that a person put elsewhere than was suggested. */
export type Corrected = { name: string; category: string; transactionId: string }

export const nameOf = ({ newest }: Question) => newest.payee ?? newest.description

/** Every write about categories. */
export function useAnswers(categories: CategoriesById) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { done, attempt, undoLast } = useDone(useToast())
  const takeOff = useTakeOffQuestion()
  const answer = useAnswer()
  const accept = useAcceptSure()
  const [corrected, setCorrected] = useState<Corrected>()
  const [busy, setBusy] = useState(false)

  const write = async (writing: () => Promise<void>) => {
    // One decision at a time: the next key may be pressed before the list has moved on.
    if (busy) return
    setBusy(true)
    await attempt(writing)
    setBusy(false)
  }
  const say = (changed: number, text: string, changeSetId: string | null | undefined) =>
    done(changed > 0 ? text : t('review.category.tooLate'), changeSetId)
  const counted = (count: number) => ({ count, formatted: formatCount(count, locale) })

  return {
    busy,
    corrected,
    undoLast,
    forgetCorrected: () => setCorrected(undefined),
    answer: (question: Question, categoryId: string | null) =>
      write(async () => {
        const { changed, changeSetId } = await answer.mutateAsync({ question: question.question, categoryId })
        takeOff(question)
        const chosen = categoryId ? categories.get(categoryId) : undefined
        const category = chosen ? categoryName(chosen) : t('transactions.category.none')
        const corrects = chosen !== undefined && categoryId !== question.suggestion?.categoryId
        setCorrected(
          corrects ? { name: nameOf(question), category, transactionId: question.newest.id } : undefined,
        )
        say(changed, t('review.category.done', { ...counted(changed), category }), changeSetId)
      }),
    acceptSure: (minConfidence: number) =>
      write(async () => {
        const { changed, changeSetId } = await accept.mutateAsync(minConfidence)
        say(changed, t('review.category.accepted', counted(changed)), changeSetId)
      }),
  }
}

export type Answers = ReturnType<typeof useAnswers>
