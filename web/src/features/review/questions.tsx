import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '@/lib/api/accounts'
import type { components } from '@/lib/api/schema.gen'
import { useCommands } from '@/lib/commands'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { ActionDock } from '@/ui/action-dock'
import { AsyncView, together } from '@/ui/async-view'
import { CategoryDialog } from '@/ui/category-dialog'
import { AcceptBar } from './accept-bar'
import { Feed, type Act } from './feed'
import { questionKey, questionsQuery, type Question } from './queries'
import { QuestionCard } from './question-card'
import { RuleOffer } from './rule-offer'
import { nameOf, useAnswers, type Answers } from './use-answers'
import { useCategoryChoices, type CategoriesById } from './use-category-choices'

type QuestionsProps = { canWrite: boolean; skeleton: ReactNode; none: ReactNode }

/** Rows without a sure category, asked about by merchant. */
export function Questions({ canWrite, skeleton, none }: QuestionsProps) {
  const { t } = useTranslation()
  const query = useQuery(questionsQuery)
  const categories = useCategoryChoices()
  const answers = useAnswers(categories.byId)
  const [correcting, setCorrecting] = useState<Question>()
  const undo = {
    id: 'review:undo',
    label: t('ui.act.undo'),
    group: t('review.title'),
    keys: 'mod+z',
    inPalette: false,
    run: answers.undoLast,
  }
  useCommands(canWrite ? [undo] : [])
  return (
    <>
      <AsyncView
        query={together(query, categories.query)}
        skeleton={skeleton}
        isEmpty={([{ items }]) => items.length === 0}
        empty={none}
      >
        {([data]) => (
          <div className="flex flex-col gap-4">
            {canWrite ? <AcceptBar data={data} answers={answers} /> : null}
            <QuestionFeed
              {...{ data, canWrite, answers }}
              categories={categories.byId}
              onCorrect={setCorrecting}
            />
          </div>
        )}
      </AsyncView>
      <ActionDock>
        {answers.corrected ? (
          <RuleOffer corrected={answers.corrected} onClose={answers.forgetCorrected} />
        ) : null}
      </ActionDock>
      {correcting ? (
        <CategoryDialog
          title={nameOf(correcting)}
          selected={correcting.suggestion?.categoryId ?? undefined}
          options={categories.options}
          onClose={() => setCorrecting(undefined)}
          onPick={(categoryId) => void answers.answer(correcting, categoryId)}
        />
      ) : null}
    </>
  )
}

type QuestionFeedProps = {
  data: components['schemas']['CategoryQuestionsResponse']
  canWrite: boolean
  answers: Answers
  categories: CategoriesById
  onCorrect: (question: Question) => void
}

// More would only be scrolled past; they follow as these are answered.
const mostShown = 50

function QuestionFeed({ data, canWrite, answers, categories, onCorrect }: QuestionFeedProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data: accounts } = useQuery(accountsQuery)
  const names = useMemo(() => new Map(accounts?.map(({ id, name }) => [id as string, name])), [accounts])
  const shown = useMemo(() => data.items.slice(0, mostShown), [data.items])
  const accept = (question: Question) =>
    question.suggestion ? void answers.answer(question, question.suggestion.categoryId) : onCorrect(question)
  const clear = (question: Question) => void answers.answer(question, null)
  const acts: Act<Question>[] = [
    { keys: ['a', 'Enter'], label: t('review.category.keys.accept'), run: accept },
    { keys: ['c'], label: t('review.category.keys.correct'), run: onCorrect },
    { keys: ['x'], label: t('review.category.keys.clear'), run: clear },
  ]
  return (
    <>
      <Feed
        label={t('review.tab.category', { formatted: formatCount(data.rows, locale) })}
        items={shown}
        keyOf={questionKey}
        nameOf={(question) =>
          t('review.category.label', {
            name: nameOf(question),
            count: question.count,
            formatted: formatCount(question.count, locale),
          })
        }
        acts={canWrite ? acts : []}
      >
        {(question) => (
          <QuestionCard
            question={question}
            accountName={names.get(question.newest.accountId)}
            categories={categories}
            acts={
              canWrite
                ? {
                    busy: answers.busy,
                    accept: () => accept(question),
                    correct: () => onCorrect(question),
                    clear: () => clear(question),
                  }
                : undefined
            }
          />
        )}
      </Feed>
      {data.groups > shown.length ? (
        <p className="text-xs text-muted">
          {t('review.category.more', {
            shown: formatCount(shown.length, locale),
            total: formatCount(data.groups, locale),
          })}
        </p>
      ) : null}
    </>
  )
}
