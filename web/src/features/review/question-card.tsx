import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { categoryName } from '@/lib/categories'
import { formatDay } from '@/lib/dates'
import { decisionText } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { CategoryIcon } from '@/ui/category-icon'
import { MoneyText } from '@/ui/money-text'
import type { Question } from './queries'
import { nameOf } from './use-answers'
import type { CategoriesById } from './use-category-choices'

type Acts = { busy: boolean; accept: () => void; correct: () => void; clear: () => void }

type QuestionCardProps = {
  question: Question
  accountName: string | undefined
  categories: CategoriesById
  /** Absent for those who only read. */
  acts: Acts | undefined
}

/** One merchant, what waits of it, and what is suggested and why. */
export function QuestionCard({ question, accountName, categories, acts }: QuestionCardProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { count, totals, newest } = question
  const name = nameOf(question)
  const rows = t('transactions.totals.count', { count, formatted: formatCount(count, locale) })
  const day = formatDay(newest.date, locale)
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 font-semibold break-words">{name}</h2>
        <span className="flex flex-wrap gap-x-3 font-medium">
          {totals.map((total) => (
            <MoneyText key={total.currency} value={total} tone="flow" signed />
          ))}
        </span>
        <p className="basis-full text-xs break-words text-muted">
          <Link
            to="/transactions"
            search={{ review: true, q: newest.payee ?? newest.description }}
            className="underline underline-offset-4"
          >
            {rows}
          </Link>
          {' · '}
          {count > 1 ? t('review.category.newest', { day }) : day}
          {accountName ? ` · ${accountName}` : null}
          {newest.description === name ? null : ` · ${newest.description}`}
        </p>
      </div>
      <Suggested question={question} categories={categories} />
      {acts ? <Choices question={question} acts={acts} /> : null}
    </div>
  )
}

function Suggested({
  question: { suggestion, newest },
  categories,
}: Omit<QuestionCardProps, 'acts' | 'accountName'>) {
  const { t } = useTranslation()
  const locale = useLocale()
  const category = suggestion?.categoryId ? categories.get(suggestion.categoryId) : undefined
  if (!suggestion || !category) return <p className="text-muted">{t('review.category.unknown')}</p>
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="flex min-w-0 items-center gap-2 font-medium">
        <CategoryIcon icon={category.icon} colour={category.colour} small />
        <span className="min-w-0 break-words">{categoryName(category)}</span>
      </span>
      <span className="text-muted">{decisionText(t, locale, suggestion, newest.payee)}</span>
      {suggestion.applied ? (
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone="accent">{t('review.category.sample')}</Badge>
          {t('review.category.sampleText')}
        </span>
      ) : null}
    </div>
  )
}

function Choices({ question: { suggestion }, acts }: { question: Question; acts: Acts }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button variant="ghost" className="max-sm:grow" disabled={acts.busy} onClick={acts.clear}>
        {t('transactions.category.none')}
      </Button>
      {suggestion ? (
        <>
          <Button className="max-sm:grow" disabled={acts.busy} onClick={acts.correct}>
            {t('review.category.other')}
          </Button>
          <Button variant="primary" className="max-sm:grow" disabled={acts.busy} onClick={acts.accept}>
            {t(suggestion.applied ? 'review.category.right' : 'review.category.accept')}
          </Button>
        </>
      ) : (
        <Button variant="primary" className="max-sm:grow" disabled={acts.busy} onClick={acts.correct}>
          {t('review.category.choose')}
        </Button>
      )}
    </div>
  )
}
