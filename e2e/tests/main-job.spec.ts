import { undoImportFromActivity } from '../support/activity.ts'
import { goTo, type App } from '../support/app.ts'
import { longStatement, november, october } from '../support/bank-files.ts'
import { expectFine } from '../support/fine.ts'
import { expectBalances, seeMonth } from '../support/home.ts'
import { expect, test } from '../support/fixtures.ts'
import { chooseFile, commit, expectEqualsBank, previewLines, sayBalance } from '../support/importing.ts'
import {
  changeTheOthersToo,
  chooseCategory,
  expectTotals,
  rowsOf,
  search,
  undoByToast,
} from '../support/ledger.ts'
import { desktopInEnglish, phoneInPortuguese } from '../support/looks.ts'
import { agreeOnPlace, expectNothingOf, signIn, signOut, signUp } from '../support/person.ts'

// On the phone the second bank's file has no balances, so the app asks for it.
const looks = [
  {
    name: 'on a desktop in English',
    use: desktopInEnglish,
    withBalance: true,
    words: { october: 'Oct 31, 2024', november: 'Nov 15, 2024', restaurants: 'Restaurants' },
  },
  {
    name: 'on a phone in Portuguese',
    use: phoneInPortuguese,
    withBalance: false,
    words: { october: '31 de out. de 2024', november: '15 de nov. de 2024', restaurants: 'Restaurantes' },
  },
]

type Words = (typeof looks)[number]['words']
type Long = ReturnType<typeof longStatement>

for (const { name, use, withBalance, words } of looks) {
  test.describe(name, () => {
    test.use(use)
    test.setTimeout(240_000)

    test('a bank file in becomes a true picture of the money out', async ({ app }) => {
      const long = longStatement(10_000, { withBalance })
      await test.step('arrive', () => arrive(app))
      await test.step('import a month into an account made from it', () => importOctober(app, words))
      await test.step('import ten thousand rows into another', () => importLong(app, long))
      await test.step('see the totals', () => seeTotals(app, long))
      await test.step('fix a category', () => fixCategory(app, words))
      await test.step('see it remembered on the next import', () => importNovember(app, words))
      await test.step('undo that import', () => undoNovember(app, long))
      await test.step('leave, and leave nothing behind', () => leave(app))
      await test.step('return to find everything', () => comeBack(app, long))
    })
  })
}

async function arrive(app: App): Promise<void> {
  const { page, t } = app
  await signUp(app)
  await agreeOnPlace(app)
  await expectFine(app)
  await page.getByRole('link', { name: t('welcome.doors.file') }).click()
}

async function importOctober(app: App, words: Words): Promise<void> {
  await chooseFile(app, october.file)
  await expect(app.page.getByText(app.t('imports.preview.newAccount'))).toBeVisible()
  // Two identical purchases on one day are two purchases.
  await expect(previewLines(app, 'PADARIA SÃO JORGE')).toHaveCount(2)
  await expectFine(app)
  await commit(app, october.lines)
  await expectEqualsBank(app, october.closing, words.october)
  await expectFine(app)
}

async function importLong(app: App, { file, lines, closing }: Long): Promise<void> {
  const { page, t, reais } = app
  await goTo(app, 'import')
  await chooseFile(app, file)
  const asked = page.getByLabel(t('imports.question.label'))
  if (await asked.isVisible()) await sayBalance(app, reais(closing).replace(/[^\d.,-]/g, ''))
  await commit(app, lines)
  await expect(page.getByRole('main').getByText(reais(closing), { exact: true }).first()).toBeVisible()
}

/** Home shows what each bank shows, and the sum of both. */
async function seeBalances(app: App, long: Long): Promise<void> {
  await goTo(app, 'home')
  await expectBalances(app, { '·1846': october.closing, 'conta-laranja': long.closing })
  await expectFine(app)
}

async function seeTotals(app: App, long: Long): Promise<void> {
  await seeBalances(app, long)
  await seeMonth(app, '2024-10', october)
  await expectFine(app)
  await goTo(app, 'transactions')
  const inflow = october.inflow + long.inflow
  const outflow = october.outflow + long.outflow
  await expectTotals(app, { count: october.lines + long.lines, inflow, outflow })
  await expectFine(app)
}

async function fixCategory(app: App, { restaurants }: Words): Promise<void> {
  const { t } = app
  const none = t('transactions.category.none')
  await search(app, 'flor de cuia', 3)
  await chooseCategory(app, rowsOf(app, 'CUIÁ 26/10'), none, restaurants)
  await changeTheOthersToo(app, 2)
  await expect(rowsOf(app, restaurants)).toHaveCount(3)
  await undoByToast(app, t('transactions.done.changed', { count: 2 }))
  await expect(rowsOf(app, none)).toHaveCount(2)
  await expect(rowsOf(app, 'CUIÁ 26/10')).toContainText(restaurants)
}

async function importNovember(app: App, words: Words): Promise<void> {
  await goTo(app, 'import')
  await chooseFile(app, november.file)
  await expect(previewLines(app, 'CUIÁ 02/11')).toContainText(words.restaurants)
  await expect(previewLines(app, 'CUIÁ 26/10')).toContainText(app.t('imports.line.duplicate'))
  await commit(app, november.lines)
  await expectEqualsBank(app, november.closing, words.november)
  await goTo(app, 'transactions')
  await search(app, 'flor de cuia', 5)
  await expect(rowsOf(app, words.restaurants)).toHaveCount(3)
}

async function undoNovember(app: App, long: Long): Promise<void> {
  await undoImportFromActivity(app, november.file)
  await expectFine(app)
  await seeTotals(app, long)
}

async function leave(app: App): Promise<void> {
  await signOut(app)
  await expectNothingOf(app)
  await app.page.goBack()
  await expectNothingOf(app)
}

async function comeBack(app: App, long: Long): Promise<void> {
  await signIn(app)
  await seeTotals(app, long)
}
