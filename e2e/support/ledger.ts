import { expect, type Locator } from '@playwright/test'
import { button, type App } from './app.ts'

/** Narrows the list, and waits until it holds as many as are looked for. */
export async function search(app: App, text: string, count: number): Promise<void> {
  await app.page.getByPlaceholder(app.t('transactions.filter.search')).fill(text)
  await expectCount(app, count)
}

async function expectCount({ page, t, locale }: App, count: number): Promise<void> {
  const formatted = count.toLocaleString(locale)
  await expect(
    page.getByText(t('transactions.totals.count', { count, formatted }), { exact: true }),
  ).toBeVisible()
}

export const rowsOf = ({ page, t }: App, text: string): Locator =>
  page
    .getByRole('grid', { name: t('transactions.title') })
    .getByRole('row')
    .filter({ hasText: text })

/** Presses the row's category and picks another by typing the beginning of its name. */
export async function chooseCategory(
  { page, t }: App,
  row: Locator,
  from: string,
  to: string,
): Promise<void> {
  const category = t('transactions.column.category')
  await row.getByRole('button', { name: from }).click()
  const field = page.getByRole('combobox', { name: category })
  await field.fill(to)
  await field.press('Enter')
  await expect(row).toContainText(to)
}

/** The message at the foot of the screen that says so. */
export const toast = ({ page, t }: App, text: string): Locator =>
  page
    .getByRole('region', { name: t('ui.toast.region') })
    .locator('> div')
    .filter({ hasText: text })

export async function changeTheOthersToo(app: App, count: number): Promise<void> {
  await expect(app.page.getByText(app.t('transactions.similar.question', { count }))).toBeVisible()
  await button(app, app.t('transactions.similar.all')).click()
  await expect(toast(app, app.t('transactions.done.changed', { count }))).toBeVisible()
}

export async function undoByToast(app: App, text: string): Promise<void> {
  await toast(app, text)
    .getByRole('button', { name: app.t('ui.act.undo') })
    .click()
  await expect(toast(app, app.t('ui.act.undone'))).toBeVisible()
}

type Totals = { count: number; inflow: number; outflow: number }

/** How many there are and their sums, to the cent. */
export async function expectTotals(app: App, { count, inflow, outflow }: Totals): Promise<void> {
  const { page, reais } = app
  await expectCount(app, count)
  const sums = page.getByRole('main').getByRole('table').getByRole('cell')
  await expect(sums).toHaveText([inflow, outflow, inflow + outflow].map(reais))
}
