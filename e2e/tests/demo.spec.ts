import { button, goTo, places } from '../support/app.ts'
import { expectFine } from '../support/fine.ts'
import { expect, test } from '../support/fixtures.ts'
import { desktopInEnglish, phoneInPortuguese } from '../support/looks.ts'

for (const [name, look] of Object.entries({ desktopInEnglish, phoneInPortuguese })) {
  test.describe(name, () => {
    test.use(look)
    // Every screen, each looked at for faults.
    test.setTimeout(240_000)

    test('the demo is one click in, says what it is on every screen, and one click out', async ({ app }) => {
      const { page, t } = app
      await page.goto('/sign-up')
      await expectFine(app)
      await page.goto('/sign-in')
      await expectFine(app)

      await button(app, t('auth.demo.enter')).click()
      for (const place of places) {
        await goTo(app, place)
        await expect(page.getByText(t('app.demo.banner'))).toBeVisible()
        await expectFine(app)
      }
      // A phone's bar has no room for the cards, the budget and the rules: the settings lead there.
      await page.getByRole('link', { name: t('settings.cards.open') }).click()
      await expect(page.getByRole('region', { name: t('cards.bill.open') })).toBeVisible()
      await expect(page.getByRole('progressbar').first()).toBeVisible()
      await expectFine(app)
      await goTo(app, 'settings')
      await page
        .getByRole('main')
        .getByRole('link', { name: t('settings.budgets.open'), exact: true })
        .click()
      await expect(page.getByRole('table', { name: t('budgets.grid.label') })).toBeVisible()
      await expectFine(app)
      await goTo(app, 'settings')
      await page
        .getByRole('main')
        .getByRole('link', { name: t('settings.budgets.goals'), exact: true })
        .click()
      await expect(page.getByRole('article').first()).toBeVisible()
      await expectFine(app)
      await goTo(app, 'settings')
      await page.getByRole('link', { name: t('settings.rules.open') }).click()
      await expect(page.getByRole('heading', { level: 1, name: t('app.nav.rules') })).toBeVisible()
      await expectFine(app)
      await goTo(app, 'settings')
      await page.getByRole('link', { name: t('settings.insights.open') }).click()
      await expect(page.getByRole('article').first()).toBeVisible()
      await expectFine(app)
      await page.getByRole('link', { name: t('insights.report.open') }).click()
      await expect(page.getByRole('table').first()).toBeVisible()
      await expectFine(app)
      await goTo(app, 'home')
      await page.getByRole('main').locator('a[href*="/transactions?account="]').first().click()
      await page.getByRole('link', { name: t('transactions.action.reconcile') }).click()
      await expect(page.getByRole('region', { name: t('reconcile.summary.label') })).toBeVisible()
      await expectFine(app)
      await button(app, t('app.demo.exit')).click()

      await expect(button(app, t('auth.demo.enter'))).toBeVisible()
      await expect(page.locator('body')).not.toContainText(/\d[.,]\d{2}\b/)
    })
  })
}
