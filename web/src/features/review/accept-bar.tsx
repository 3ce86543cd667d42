import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '@/lib/api/schema.gen'
import { formatShare } from '@/lib/decision'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { Select } from '@/ui/select'
import type { Answers } from './use-answers'

// From 0.9 on most is applied without asking.
const thresholds = [0.6, 0.7, 0.8, 0.9]

type AcceptBarProps = {
  data: components['schemas']['CategoryQuestionsResponse']
  answers: Answers
}

/** Every suggestion that is sure enough, accepted at once. */
export function AcceptBar({ data: { items, groups, rows }, answers }: AcceptBarProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const id = useId()
  const [least, setLeast] = useState(0.8)
  // Where no merchant is named, each is decided by itself, and a sample is only worth what a person says of it.
  const sure = items.filter(
    ({ question, suggestion }) =>
      question.merchantKey !== '' && suggestion && !suggestion.applied && suggestion.confidence >= least,
  )
  const counted = (count: number) => ({ count, formatted: formatCount(count, locale) })
  const about = `${t('review.category.merchants', counted(sure.length))}, ${t(
    'transactions.totals.count',
    counted(sure.reduce((sum, { count }) => sum + count, 0)),
  )}`
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-line bg-surface p-4">
      <p className="min-w-48 grow">
        <span className="block font-semibold">{t('review.category.waiting', counted(rows))}</span>
        <span className="block text-muted">{t('review.category.text')}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <label htmlFor={id}>{t('review.category.least')}</label>
        <span className="w-28">
          <Select id={id} value={least} onChange={({ target }) => setLeast(Number(target.value))}>
            {thresholds.map((one) => (
              <option key={one} value={one}>
                {`≥ ${formatShare(one, locale)}`}
              </option>
            ))}
          </Select>
        </span>
        <span id={`${id}-about`} role="status" className="text-muted">
          {sure.length === 0
            ? t('review.category.noneSure')
            : groups > items.length
              ? t('review.category.atLeast', { about })
              : about}
        </span>
        <Button
          aria-describedby={`${id}-about`}
          className="max-sm:grow"
          disabled={answers.busy || sure.length === 0}
          onClick={() => void answers.acceptSure(least)}
        >
          {t('review.category.acceptAll')}
        </Button>
      </div>
    </div>
  )
}
