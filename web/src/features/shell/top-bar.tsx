import { Eye, EyeOff, Keyboard, Moon, Search, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { togglePrivacy, useAmountsHidden } from '@/lib/privacy'
import { toggleTheme, useIsDark } from '@/lib/theme'
import { IconButton } from '@/ui/button'
import { AccountMenu } from './account-menu'
import { HouseholdSwitch } from './household-switch'

type TopBarProps = { onPalette: () => void; onKeys: () => void }

export function TopBar({ onPalette, onKeys }: TopBarProps) {
  const { t } = useTranslation()
  const hidden = useAmountsHidden()
  const dark = useIsDark()
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-1 border-b border-line bg-canvas/95 px-3 sm:px-6">
      <div className="min-w-0 grow">
        <HouseholdSwitch />
      </div>
      <button
        type="button"
        onClick={onPalette}
        className="hidden h-9 items-center gap-2 rounded-md border border-line bg-surface px-3 text-muted hover:border-line-strong lg:flex"
      >
        <Search aria-hidden className="size-4" />
        {t('app.palette.open')}
        <kbd className="ml-6 rounded border border-line px-1.5 font-sans text-xs">Ctrl K</kbd>
      </button>
      <IconButton
        label={t('app.palette.open')}
        shortcut="Control+K"
        onClick={onPalette}
        className="lg:hidden"
      >
        <Search aria-hidden />
      </IconButton>
      <IconButton
        label={t(hidden ? 'app.privacy.show' : 'app.privacy.hide')}
        shortcut="h"
        aria-pressed={hidden}
        onClick={togglePrivacy}
      >
        {hidden ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </IconButton>
      <IconButton label={t(dark ? 'app.theme.light' : 'app.theme.dark')} onClick={toggleTheme}>
        {dark ? <Sun aria-hidden /> : <Moon aria-hidden />}
      </IconButton>
      <span className="hidden md:contents">
        <IconButton label={t('app.keys.title')} shortcut="?" onClick={onKeys}>
          <Keyboard aria-hidden />
        </IconButton>
      </span>
      <div className="md:hidden">
        <AccountMenu compact />
      </div>
    </header>
  )
}
