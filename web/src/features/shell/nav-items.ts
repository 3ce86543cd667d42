import { ArrowLeftRight, FileDown, History, House, ListChecks, Settings } from 'lucide-react'

/** The places of the app, in the order people need them. */
export const navItems = [
  { to: '/', key: 'app.nav.home', icon: House, keys: 'g h' },
  { to: '/transactions', key: 'app.nav.transactions', icon: ArrowLeftRight, keys: 'g t' },
  { to: '/review', key: 'app.nav.review', icon: ListChecks, keys: 'g r' },
  { to: '/import', key: 'app.nav.import', icon: FileDown, keys: 'g i' },
  { to: '/activity', key: 'app.nav.activity', icon: History, keys: 'g a' },
  { to: '/settings', key: 'app.nav.settings', icon: Settings, keys: 'g s' },
] as const
