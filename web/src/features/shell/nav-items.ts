import {
  ArrowLeftRight,
  ChartColumn,
  CreditCard,
  FileDown,
  History,
  House,
  Lightbulb,
  ListChecks,
  PiggyBank,
  ReceiptText,
  Repeat,
  Settings,
  Target,
  Wand2,
} from 'lucide-react'

/** The places of the app, in the order people need them. */
export const navItems = [
  { to: '/', key: 'app.nav.home', icon: House, keys: 'g h' },
  { to: '/transactions', key: 'app.nav.transactions', icon: ArrowLeftRight, keys: 'g t' },
  { to: '/review', key: 'app.nav.review', icon: ListChecks, keys: 'g r' },
  { to: '/budgets', key: 'app.nav.budgets', icon: PiggyBank, keys: 'g b' },
  { to: '/goals', key: 'app.nav.goals', icon: Target, keys: 'g l' },
  { to: '/import', key: 'app.nav.import', icon: FileDown, keys: 'g i' },
  { to: '/documents', key: 'app.nav.documents', icon: ReceiptText, keys: 'g d' },
  { to: '/cards', key: 'app.nav.cards', icon: CreditCard, keys: 'g c' },
  { to: '/insights', key: 'app.nav.insights', icon: Lightbulb, keys: 'g n' },
  { to: '/recurring', key: 'app.nav.recurring', icon: Repeat, keys: 'g e' },
  { to: '/reports', key: 'app.nav.reports', icon: ChartColumn, keys: 'g p' },
  { to: '/rules', key: 'app.nav.rules', icon: Wand2, keys: 'g u' },
  { to: '/activity', key: 'app.nav.activity', icon: History, keys: 'g a' },
  { to: '/settings', key: 'app.nav.settings', icon: Settings, keys: 'g s' },
] as const

/** A phone's bar holds six in the longest words; the settings lead to the others. */
export const barItems = navItems.filter(
  ({ to }) => !/rules|cards|documents|recurring|reports|goals|budgets|insights/.test(to),
)
