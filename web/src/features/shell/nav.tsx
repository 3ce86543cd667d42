import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { reviewCountQuery } from '@/lib/api/review'
import { cn } from '@/lib/class-names'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { barItems, navItems } from './nav-items'

export function SideNav() {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('app.nav.label')} className="flex flex-col gap-0.5">
      {navItems.map(({ to, key, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className="flex h-9 items-center gap-3 rounded-md px-3 text-muted transition-colors hover:bg-sunken hover:text-ink"
          activeProps={{ className: 'bg-accent-soft font-medium text-accent-text! hover:bg-accent-soft' }}
        >
          <Icon aria-hidden className="size-4.5" strokeWidth={1.75} />
          {t(key)}
          {to === '/review' ? <Waiting className="ml-auto" /> : null}
        </Link>
      ))}
    </nav>
  )
}

/** How much waits for a person; nothing while nothing does. */
function Waiting({ className }: { className: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data: count = 0 } = useQuery(reviewCountQuery)
  if (count === 0) return null
  const formatted = formatCount(count, locale)
  return (
    <span
      className={cn(
        'rounded-full bg-warning-soft px-1.5 text-[0.6875rem] leading-4 font-medium text-warning',
        className,
      )}
    >
      <span aria-hidden>{count > 99 ? '99+' : formatted}</span>
      <span className="sr-only">{t('app.nav.waiting', { count, formatted })}</span>
    </span>
  )
}

/** On a phone the same places sit under the thumb. */
export function BottomNav() {
  const { t } = useTranslation()
  return (
    <nav
      aria-label={t('app.nav.label')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {barItems.map(({ to, key, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className={cn(
            'relative flex h-14 min-w-0 flex-auto flex-col items-center justify-center gap-0.5 text-[0.625rem] text-muted',
          )}
          activeProps={{ className: 'font-medium text-accent-text!' }}
        >
          <Icon aria-hidden className="size-5" strokeWidth={1.75} />
          <span className="max-w-full truncate px-0.5">{t(key)}</span>
          {to === '/review' ? <Waiting className="absolute top-1 left-1/2 ml-1.5" /> : null}
        </Link>
      ))}
    </nav>
  )
}
