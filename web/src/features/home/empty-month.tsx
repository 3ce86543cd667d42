import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useHousehold } from '@/lib/api/me'
import { formatMonth, thisMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Button, buttonLook } from '@/ui/button'
import { recentQuery } from './queries'

type EmptyMonthProps = { text: string; month: string; onMonth: (month: string) => void }

/** Nothing to show for a month: the way to the latest one that has something, else to a bank's file. */
export function EmptyMonth({ text, month, onMonth }: EmptyMonthProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { role } = useHousehold()
  const { data: recent } = useQuery(recentQuery)
  const latest = recent?.map(({ date }) => date.slice(0, 7)).find((one) => one <= thisMonth())
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      <p className="text-muted">{text}</p>
      {latest && latest !== month ? (
        <Button size="sm" onClick={() => onMonth(latest)}>
          {t('home.empty.latest', { month: formatMonth(latest, locale) })}
        </Button>
      ) : role !== 'viewer' ? (
        <Link to="/import" className={buttonLook({ size: 'sm' })}>
          {t('home.empty.import')}
        </Link>
      ) : null}
    </div>
  )
}
