import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowRight, ListChecks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { reviewCountQuery } from '@/lib/api/review'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'

/** How much waits for a person; nothing while nothing does. */
export function ReviewLink() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data: count = 0 } = useQuery(reviewCountQuery)
  if (count === 0) return null
  return (
    <Link
      to="/review"
      className="inline-flex h-10 items-center gap-2 self-start rounded-full bg-warning-soft px-4 font-medium text-warning sm:self-end"
    >
      <ListChecks aria-hidden className="size-4" />
      {t('home.review.count', { count, formatted: formatCount(count, locale) })}
      <ArrowRight aria-hidden className="size-4" />
    </Link>
  )
}
