import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown, LogOut, Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { cn } from '@/lib/class-names'
import { Menu } from '@/ui/menu'
import { useSignOut } from '@/lib/api/use-sign-out'

export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation()
  const { user } = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const initial = user.displayName.trim().charAt(0).toLocaleUpperCase() || '·'
  const items = [
    {
      label: t('app.nav.settings'),
      icon: <Settings aria-hidden />,
      run: () => void navigate({ to: '/settings' }),
    },
    { label: t('app.account.signOut'), icon: <LogOut aria-hidden />, run: signOut },
  ]
  return (
    <Menu
      label={t('app.account.menu', { name: user.displayName })}
      side={compact ? 'below' : 'above'}
      align={compact ? 'end' : 'start'}
      namedByTrigger={!compact}
      items={items}
      className={cn(
        'flex items-center gap-3 rounded-md text-left hover:bg-sunken',
        compact ? 'size-10 justify-center' : 'w-full p-2',
      )}
      trigger={
        <>
          <span
            aria-hidden
            className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-text"
          >
            {initial}
          </span>
          {compact ? null : (
            <>
              <span className="min-w-0 grow">
                <span className="block truncate font-medium">{user.displayName}</span>
                <span className="block truncate text-xs text-muted">{user.email}</span>
              </span>
              <ChevronsUpDown aria-hidden className="size-4 text-muted" />
            </>
          )}
        </>
      }
    />
  )
}
