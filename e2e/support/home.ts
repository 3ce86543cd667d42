import { expect } from '@playwright/test'
import type { App } from './app.ts'

/** What each account holds, found by a part of its name, to the cent; and the sum of all of them. */
export async function expectBalances(
  { page, t, reais }: App,
  balances: Record<string, number>,
): Promise<void> {
  for (const [name, cents] of Object.entries(balances)) {
    const account = page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) })
    await expect(account.getByText(reais(cents), { exact: true })).toBeVisible()
  }
  const total = Object.values(balances).reduce((sum, cents) => sum + cents, 0)
  await expect(page.getByRole('region', { name: t('home.worth.title') })).toContainText(reais(total))
}

/** By its address, as from a bookmark: the session outlives the reload. */
export async function seeMonth(
  { page, t, reais }: App,
  month: string,
  flow: { inflow: number; outflow: number },
): Promise<void> {
  await page.goto(`/?month=${month}`)
  const title = page.getByRole('heading', { name: t('home.month.title'), exact: true })
  const sums = page.locator('section').filter({ has: title }).locator('dl dd')
  await expect(sums).toHaveText([flow.inflow, flow.outflow, flow.inflow + flow.outflow].map(reais))
}
