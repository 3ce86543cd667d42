import { ArrowLeftRight, FileDown, History, House, Settings, Wand2 } from 'lucide-react'

/** The places of the app, in the order people need them. */
export const navItems = [
  { to: '/', key: 'app.nav.home', icon: House, keys: 'g h' },
  { to: '/transactions', key: 'app.nav.transactions', icon: ArrowLeftRight, keys: 'g t' },
  { to: '/import', key: 'app.nav.import', icon: FileDown, keys: 'g i' },
  { to: '/rules', key: 'app.nav.rules', icon: Wand2, keys: 'g r' },
  { to: '/activity', key: 'app.nav.activity', icon: History, keys: 'g a' },
  { to: '/settings', key: 'app.nav.settings', icon: Settings, keys: 'g s' },
] as const
