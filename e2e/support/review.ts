import { expect, type Locator } from '@playwright/test'
import type { App } from './app.ts'

/** What waits of one merchant, by what the bank wrote. */
export const question = ({ page }: App, text: string): Locator =>
  page.getByRole('article').filter({ hasText: text })

/** Moves to it by the keyboard; the first is as good a start as any. */
export async function moveTo(app: App, text: string): Promise<void> {
  const wanted = question(app, text)
  for (let moved = 0; moved < 10; moved += 1) {
    await app.page.keyboard.press('j')
    if (await wanted.evaluate((article) => article === document.activeElement)) return
  }
  await expect(wanted).toBeFocused()
}
