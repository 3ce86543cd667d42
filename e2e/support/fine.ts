import { expect } from '@playwright/test'
import { aboutColours, expectAccessible } from './accessibility.ts'
import type { App } from './app.ts'

/** What every screen owes: nothing scrolls sideways, and everyone can read it, by day and by night. */
export async function expectFine({ page, t }: App): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(t('ui.state.loading'))).toHaveCount(0)
  await expectNothingSideways({ page })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    await (colorScheme === 'light' ? expectAccessible(page) : expectAccessible(page, aboutColours))
  }
}

async function expectNothingSideways({ page }: Pick<App, 'page'>): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const wide = await page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return []
    const outside = [...document.querySelectorAll('body *')].filter(
      (part) => part.getBoundingClientRect().right > width + 1,
    )
    return [
      `${document.documentElement.scrollWidth} wide`,
      ...outside.map((part) => part.outerHTML.slice(0, 120)),
    ]
  }, width)
  expect(wide).toEqual([])
}
