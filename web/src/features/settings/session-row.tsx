import { useTranslation } from 'react-i18next'
import { formatInstant } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'

type Session = { userAgent: string | null; lastUsedAt: string; current: boolean }

// In the order in which their names hide each other: Edge also says Chrome, and Chrome also says Safari.
const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const
const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS': 'macOS' }

/** "Firefox · Linux" out of what browsers say of themselves. */
function deviceOf(userAgent: string | null): string {
  const find = (all: readonly string[]) => all.find((name) => userAgent?.includes(name))
  return [find(browsers), find(systems)]
    .filter((name) => name !== undefined)
    .map((name) => names[name] ?? name)
    .join(' · ')
}

export function SessionRow({ session, busy, onEnd }: { session: Session; busy: boolean; onEnd: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <li className="flex items-center gap-3 py-2.5 first:pt-0 last:pb-0">
      <span className="min-w-0 grow">
        <span className="block truncate font-medium">
          {deviceOf(session.userAgent) || t('settings.session.unknown')}
        </span>
        <span className="block truncate text-xs text-muted">
          {t('settings.session.used', { at: formatInstant(session.lastUsedAt, locale) })}
        </span>
      </span>
      {session.current ? (
        <Badge tone="accent">{t('settings.session.this')}</Badge>
      ) : (
        <Button size="sm" disabled={busy} onClick={onEnd}>
          {t('settings.session.end')}
        </Button>
      )}
    </li>
  )
}
