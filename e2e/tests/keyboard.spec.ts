import { goTo } from '../support/app.ts'
import { october } from '../support/bank-files.ts'
import { expect, test } from '../support/fixtures.ts'
import { chooseFile, commit } from '../support/importing.ts'
import { rowsOf } from '../support/ledger.ts'
import { desktopInEnglish } from '../support/looks.ts'
import { agreeOnPlace, signUp } from '../support/person.ts'

test.use(desktopInEnglish)

test('a category is fixed, and the fix taken back, without touching the mouse', async ({ app }) => {
  const { page, t } = app
  const { keyboard } = page
  await signUp(app)
  await agreeOnPlace(app)
  await page.getByRole('link', { name: t('welcome.doors.file') }).click()
  await chooseFile(app, october.file)
  await commit(app, october.lines)
  await goTo(app, 'home')

  await keyboard.press('g')
  await keyboard.press('t')
  const row = rowsOf(app, 'CUIÁ 26/10')
  await expect(row).toBeVisible()
  await keyboard.press('j')
  await expect(row).toBeFocused()
  await keyboard.press('c')
  await expect(page.getByRole('combobox', { name: t('transactions.column.category') })).toBeFocused()
  await keyboard.type('restaur')
  await keyboard.press('Enter')

  await expect(row).toContainText('Restaurants')
  await expect(page.getByText(t('transactions.similar.question', { count: 2 }))).toBeVisible()
  await expect(row).toBeFocused()
  await keyboard.press('Control+z')
  await expect(row).toContainText(t('transactions.category.none'))
})
