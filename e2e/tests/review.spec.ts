import { button, goTo, type App } from '../support/app.ts'
import { doubtful } from '../support/bank-files.ts'
import { expect, test } from '../support/fixtures.ts'
import { expectFine } from '../support/fine.ts'
import { chooseFile, commit } from '../support/importing.ts'
import { rowsOf, toast, undoByToast } from '../support/ledger.ts'
import { phoneInSpanish } from '../support/looks.ts'
import { agreeOnPlace, signUp } from '../support/person.ts'
import { moveTo, question } from '../support/review.ts'

test.use(phoneInSpanish)

const [unknown, maria, joao] = ['XQZW VLK 13', 'MARIA SOUZA LIMA', 'JOAO PEREIRA COSTA']
const twice = { count: 2, formatted: '2' }

test('what waits is decided by keyboard, tells why, and its merchant gets a name', async ({ app }) => {
  const { page, t } = app
  await signUp(app)
  await agreeOnPlace(app)
  await page.getByRole('link', { name: t('welcome.doors.file') }).click()
  await chooseFile(app, doubtful.file)
  await commit(app, doubtful.lines)
  await goTo(app, 'review')
  await expectFine(app)
  await test.step('correct', () => correct(app))
  await test.step('accept, and take it back', () => acceptOne(app))
  await test.step('accept all that is sure enough', () => acceptSure(app))
  await test.step('ask why', () => askWhy(app))
  await test.step('rename the merchant everywhere', () => rename(app))
})

async function correct(app: App): Promise<void> {
  const { page, t } = app
  await moveTo(app, unknown)
  await page.keyboard.press('c')
  await expect(page.getByRole('combobox', { name: t('transactions.column.category') })).toBeFocused()
  await page.keyboard.type('mascota')
  await page.keyboard.press('Enter')
  await expect(toast(app, t('review.category.done', { ...twice, category: 'Mascotas' }))).toBeVisible()
  await expect(question(app, unknown)).toHaveCount(0)
  await expectFine(app)
}

async function acceptOne(app: App): Promise<void> {
  const { page, t } = app
  await moveTo(app, maria)
  await page.keyboard.press('a')
  await expect(question(app, maria)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(toast(app, t('ui.act.undone'))).toBeVisible()
  await expect(question(app, maria)).toBeVisible()
}

async function acceptSure(app: App): Promise<void> {
  const { page, t } = app
  await page.getByLabel(t('review.category.least')).selectOption('0.6')
  await button(app, t('review.category.acceptAll')).press('Enter')
  const said = t('review.category.accepted', twice)
  await expect(toast(app, said)).toBeVisible()
  await expect(question(app, joao)).toHaveCount(0)
  await undoByToast(app, said)
  await expect(question(app, joao)).toBeVisible()
}

async function askWhy(app: App): Promise<void> {
  const { page, t } = app
  await goTo(app, 'transactions')
  await rowsOf(app, unknown).getByRole('button', { name: unknown }).click()
  await button(app, t('transactions.why.title')).press('Enter')
  const dialog = page.getByRole('dialog', { name: t('transactions.dialog.edit') })
  await expect(dialog.getByText(t('transactions.source.person')).last()).toBeVisible()
  await expect(dialog.getByText(t('transactions.why.history'))).toBeVisible()
  await expectFine(app)
}

async function rename(app: App): Promise<void> {
  const { page, t } = app
  await page.getByRole('link', { name: t('transactions.origin.merchant') }).press('Enter')
  const name = page.getByLabel(t('merchants.editor.name'), { exact: true })
  await expect(name).toBeFocused()
  await expectFine(app)
  await name.fill('Casa del Gato')
  await name.press('Enter')
  await expect(toast(app, t('merchants.done.saved', { name: 'Casa del Gato' }))).toBeVisible()
  await expect(rowsOf(app, 'Casa del Gato')).toHaveCount(2)
  await rowsOf(app, 'Casa del Gato').first().getByRole('button', { name: 'Casa del Gato' }).click()
  await expect(page.getByRole('dialog')).toContainText(unknown)
  await page.keyboard.press('Escape')
  await goTo(app, 'settings')
  await page.getByRole('link', { name: t('settings.merchants.open') }).click()
  await expect(button(app, 'Casa del Gato')).toBeVisible()
  await expect(page.getByRole('link', { name: t('transactions.totals.count', twice) })).toBeVisible()
  await expectFine(app)
}
