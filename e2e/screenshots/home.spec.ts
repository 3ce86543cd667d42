import { expect, test } from '../support/fixtures.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test(`Home of the demo household, ${colorScheme}`, async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: /demo/i }).click()
      await expect(page.getByText('Net worth').first()).toBeVisible({ timeout: 20_000 })
      await page.waitForLoadState('networkidle')

      await page.screenshot({ path: `../docs/images/home-${colorScheme}.png`, animations: 'disabled' })
    })
  })
}
