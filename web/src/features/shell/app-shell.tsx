import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandKeys } from '@/lib/commands'
import { AccountMenu } from './account-menu'
import { DemoBanner } from './demo-banner'
import { BottomNav, SideNav } from './nav'
import { OfflineBanner } from './offline-banner'
import { useShellCommands } from './shell-commands'
import { TopBar } from './top-bar'

// Loaded when they are first asked for.
const KeyHelp = lazy(async () => ({ default: (await import('./key-help')).KeyHelp }))
const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }))

/** What surrounds every screen of a signed-in person. */
export function AppShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const [asked, setAsked] = useState(false)
  const show = (part: 'palette' | 'keys') => {
    setAsked(true)
    setOpen(part)
  }
  const close = () => setOpen(undefined)
  useCommandKeys()
  useShellCommands({ openPalette: () => show('palette'), openKeys: () => show('keys') })
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[15rem_1fr]">
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
        <TopBar onPalette={() => show('palette')} onKeys={() => show('keys')} />
        <main id="main" tabIndex={-1} className="min-w-0 grow outline-none">
          {children}
        </main>
      </div>
      <BottomNav />
      {asked ? (
        <Suspense>
          <Palette open={open === 'palette'} onClose={close} />
          <KeyHelp open={open === 'keys'} onClose={close} />
        </Suspense>
      ) : null}
    </div>
  )
}
