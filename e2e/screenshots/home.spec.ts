import { expect, test } from '../support/fixtures.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test(`Home of the demo household, ${colorScheme}`, async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: /demo/i }).click()
      await expect(page.getByText('Net worth').first()).toBeVisible({ timeout: 120_000 })
      await expect(page.getByRole('link', { name: 'Food' })).toBeVisible()
      await expect(page.locator('[aria-busy=true], .animate-pulse')).toHaveCount(0)

      await page.screenshot({ path: `../docs/images/home-${colorScheme}.png`, animations: 'disabled' })
    })
  })
}
