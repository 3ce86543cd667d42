import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandKeys } from '@/lib/commands'
import { IconButton } from '@/ui/button'
import { ErrorLine } from '@/ui/error-state'
import { late } from '@/ui/late'
import { AccountMenu } from './account-menu'
import { DemoBanner } from './demo-banner'
import { BottomNav, SideNav } from './nav'
import { OfflineBanner } from './offline-banner'
import { useShellCommands } from './shell-commands'
import { TopBar } from './top-bar'

// Loaded when they are first asked for; meanwhile no key does what it does on the page below.
const overlay = { waiting: <span data-holds-keys />, Failed: NotOpened }
const KeyHelp = late(async () => (await import('./key-help')).KeyHelp, overlay)
const Palette = late(async () => (await import('./palette')).Palette, overlay)

/** What surrounds every screen of a signed-in person. */
export function AppShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const close = () => setOpen(undefined)
  useCommandKeys()
  const openPalette = () => setOpen('palette')
  const openKeys = () => setOpen('keys')
  useShellCommands({ openPalette, openKeys })
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[15rem_1fr] print:block">
      <a
        href="#main"
        className="sr-only rounded-md bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t('app.skip')}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col gap-4 border-r border-line bg-surface px-3 py-4 md:flex">
        <p className="flex items-center gap-2.5 px-3 text-base font-semibold tracking-tight">
          <img src="/favicon.svg" alt="" className="size-6" />
          {t('app.name')}
        </p>
        <SideNav />
        <div className="mt-auto">
          <AccountMenu />
        </div>
      </aside>
      <div className="flex min-w-0 flex-col pb-16 md:pb-0">
        <DemoBanner />
        <OfflineBanner />
        <TopBar onPalette={openPalette} onKeys={openKeys} />
        <main id="main" tabIndex={-1} className="min-w-0 grow outline-none">
          {children}
        </main>
      </div>
      <BottomNav />
      {open === 'palette' ? <Palette onClose={close} /> : null}
      {open === 'keys' ? <KeyHelp onClose={close} /> : null}
    </div>
  )
}

function NotOpened({
  error,
  onRetry,
  onClose,
}: {
  error: unknown
  onRetry: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <div className="fixed inset-x-4 top-16 z-30 mx-auto flex max-w-md items-start justify-between rounded-xl border border-line bg-surface p-4 shadow-raised">
      <ErrorLine error={error} onRetry={onRetry} />
      <IconButton label={t('ui.dialog.close')} onClick={onClose}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
