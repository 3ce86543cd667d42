import { expect, type Locator, type Page } from '@playwright/test'
import { wordsOf, type Words } from './words.ts'

/** The app as one person has it before them. */
export type App = {
  page: Page
  locale: string
  /** What the app says, in that person's language. */
  t: Words
  /** Whole cents of reais as that person reads them. */
  reais: (cents: number) => string
}

export function appOn(page: Page, locale: string): App {
  return { page, locale, t: wordsOf(locale), reais: (cents) => reais(cents, locale) }
}

// Written out by hand, so that the formatting is tested rather than repeated.
function reais(cents: number, locale: string): string {
  const portuguese = locale.startsWith('pt')
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, portuguese ? '.' : ',')
  const sign = cents < 0 ? '-' : ''
  return portuguese ? `${sign}R$ ${whole},${digits.slice(-2)}` : `${sign}R$${whole}.${digits.slice(-2)}`
}

export const places = ['home', 'transactions', 'review', 'import', 'activity', 'settings'] as const
type Place = (typeof places)[number]

/** Goes there as a person does: by the side bar, or on a phone by the bar under the thumb. */
export async function goTo({ page, t }: App, place: Place): Promise<void> {
  const nav = page.getByRole('navigation', { name: t('app.nav.label') }).filter({ visible: true })
  // A link may also say how much waits there.
  await nav.getByRole('link', { name: new RegExp(`^${t(`app.nav.${place}`)}`) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The button that says so, which is pressed most often. */
export const button = ({ page }: App, name: string): Locator =>
  page.getByRole('button', { name, exact: true })

/** What went wrong behind the screen: errors on the console, refused by the content-security policy, uncaught. */
export function watchForFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    // Whether the cookie still carries a session is found out by asking; 401 is the honest answer of a stranger's.
    const probe = message.location().url.endsWith('/api/v1/auth/refresh') && message.text().includes('401')
    if (message.type() === 'error' && !probe) faults.push(`console: ${message.text()}`)
  })
  return faults
}
