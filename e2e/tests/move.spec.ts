import { readFile } from 'node:fs/promises'
import { button, goTo, type App } from '../support/app.ts'
import { anyOrder } from '../support/bank-files.ts'
import { expect, test } from '../support/fixtures.ts'
import { expectFine } from '../support/fine.ts'
import { chooseFile, commit, previewLines } from '../support/importing.ts'
import { rowsOf } from '../support/ledger.ts'
import { phoneInPortuguese } from '../support/looks.ts'
import { agreeOnPlace, bia, expectNothingOf, signOut, signUp } from '../support/person.ts'

// The narrowest look, in the words that are longest.
test.use(phoneInPortuguese)

test('a file of unclear days is read right, agrees with the bank, and moves house', async ({ app }) => {
  const { page, t } = app
  await signUp(app)
  await agreeOnPlace(app)
  await page.getByRole('link', { name: t('welcome.doors.file') }).click()
  await test.step('say what comes first', () =>
    sayOrder(app, { asRead: '02 de out', otherwise: '10 de fev' }))
  await commit(app, anyOrder.lines)
  await test.step('compare with the statement', () => reconcile(app))
  const file = await test.step('take everything along', () => exportAll(app))
  await signOut(app)
  await expectNothingOf(app)
  await signUp(app, bia)
  await agreeOnPlace(app)
  await page.getByRole('link', { name: t('welcome.doors.skip') }).click()
  await test.step('restore it elsewhere', () => restore(app, file))
})

async function sayOrder(
  app: App,
  { asRead, otherwise }: { asRead: string; otherwise: string },
): Promise<void> {
  const { page, t } = app
  await chooseFile(app, anyOrder.file)
  await expect(page.getByText(t('diagnostics.date.order-ambiguous'))).toBeVisible()
  await expect(previewLines(app, 'JORGE')).toContainText(asRead)
  await expectFine(app)
  for (const [order, day] of [
    ['monthDayYear', otherwise],
    ['dayMonthYear', asRead],
  ] as const) {
    await button(app, t('imports.notes.columns'))
      .or(button(app, t('imports.steps.columns')))
      .first()
      .click()
    await page.getByLabel(t('imports.format.dateOrder')).selectOption(order)
    await expectFine(app)
    await button(app, t('imports.columns.use')).click()
    await expect(previewLines(app, 'JORGE')).toContainText(day)
  }
}

async function reconcile(app: App): Promise<void> {
  const { page, t } = app
  await goTo(app, 'home')
  await page.getByRole('main').locator('a[href*="/transactions?account="]').first().click()
  await page.getByRole('link', { name: t('transactions.action.reconcile') }).click()
  // The file said what the bank has, and lists every row.
  await expect(page.getByText(t('reconcile.summary.agrees'))).toBeVisible()
  await expectFine(app)
  await button(app, t('reconcile.action.finish', { count: anyOrder.lines })).click()
  await expect(rowsOf(app, t('transactions.status.reconciled'))).toHaveCount(anyOrder.lines)
}

async function exportAll(app: App): Promise<string> {
  const { page, t } = app
  await goTo(app, 'settings')
  const format = t('settings.export.json.name')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(app, t('settings.export.download', { format })).click(),
  ])
  return download.path()
}

async function restore(app: App, path: string): Promise<void> {
  const { page, t } = app
  await goTo(app, 'settings')
  const card = page.getByRole('heading', { name: t('settings.restore.title') })
  await expect(card).toBeVisible()
  await expectFine(app)
  const file = { name: 'everything.json', mimeType: 'application/json', buffer: await readFile(path) }
  await page.locator('main input[type=file]').setInputFiles(file)
  await expect(page.getByText(t('settings.restore.done', { count: anyOrder.lines }))).toBeVisible()
  await expect(card).toHaveCount(0)
  await goTo(app, 'transactions')
  await expect(rowsOf(app, 'JORGE')).toHaveCount(1)
  await expectFine(app)
}
