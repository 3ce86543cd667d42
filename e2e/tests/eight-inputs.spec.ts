import { button } from '../support/app.ts'
import { october } from '../support/bank-files.ts'
import { expect, test } from '../support/fixtures.ts'
import { dropFile, expectEqualsBank } from '../support/importing.ts'
import { desktopInEnglish } from '../support/looks.ts'
import { ana } from '../support/person.ts'

test.use(desktopInEnglish)

// An input is whatever a person has to give: a command, a text, a press, a file. The first is `make run` in the clone,
// which answers at /sign-up like this server does; then name, e-mail, password, "Create account", "Continue" on the
// country and currency that the browser told, the file dropped on the window, and "Import".
test('from a clone to the balance the bank shows takes eight inputs', async ({ app }) => {
  const { page, t } = app
  let inputs = 1
  const give = async (input: Promise<void>) => {
    await input
    inputs += 1
  }
  await page.goto('/sign-up')

  await give(page.getByLabel(t('auth.field.name')).fill(ana.name))
  await give(page.getByLabel(t('auth.field.email')).fill(ana.email))
  await give(page.getByLabel(t('auth.field.password'), { exact: true }).fill(ana.password))
  await give(button(app, t('auth.signUp.submit')).click())
  await give(button(app, t('welcome.place.submit')).click())
  await expect(page.getByRole('heading', { name: t('welcome.doors.title') })).toBeVisible()
  await give(dropFile(app, october.file))
  await give(button(app, t('imports.commit.import', { count: october.lines })).click())

  await expectEqualsBank(app, october.closing, 'Oct 31, 2024')
  expect(inputs).toBeLessThanOrEqual(8)
})
