import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommands } from '@/lib/commands'
import { togglePrivacy, useAmountsHidden } from '@/lib/privacy'
import { toggleTheme } from '@/lib/theme'
import { navItems } from './nav-items'
import { useSignOut } from '@/lib/api/use-sign-out'

type Openers = { openPalette: () => void; openKeys: () => void }

/** A screen's own search field, marked with data-search; without one, the palette. */
function focusSearch(otherwise: () => void): void {
  const field = document.querySelector<HTMLElement>('main [data-search]')
  if (field) field.focus()
  else otherwise()
}

/** What can be done from anywhere. */
export function useShellCommands({ openPalette, openKeys }: Openers): void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const hidden = useAmountsHidden()
  const signOut = useSignOut()
  const go = t('app.keys.go')
  const general = t('app.keys.general')
  useCommands([
    ...navItems.map(({ to, key, keys }) => ({
      id: `go:${to}`,
      label: t(key),
      group: go,
      keys,
      run: () => void navigate({ to }),
    })),
    {
      id: 'go:/categories',
      label: t('app.nav.categories'),
      group: go,
      run: () => void navigate({ to: '/categories' }),
    },
    {
      id: 'palette',
      label: t('app.palette.open'),
      group: general,
      keys: 'mod+k',
      inPalette: false,
      run: openPalette,
    },
    {
      id: 'search',
      label: t('app.keys.search'),
      group: general,
      keys: '/',
      inPalette: false,
      run: () => focusSearch(openPalette),
    },
    {
      id: 'privacy',
      label: t(hidden ? 'app.privacy.show' : 'app.privacy.hide'),
      group: general,
      keys: 'h',
      run: togglePrivacy,
    },
    { id: 'theme', label: t('app.theme.toggle'), group: general, run: toggleTheme },
    { id: 'keys', label: t('app.keys.title'), group: general, keys: '?', run: openKeys },
    { id: 'sign-out', label: t('app.account.signOut'), group: general, run: signOut },
  ])
}
