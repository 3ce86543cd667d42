import { agreeOnPlace, signUp } from '../support/person.ts'
import { expectEqualsBank, chooseFile, commit, sayBalance } from '../support/importing.ts'
import { goTo } from '../support/app.ts'
import { expectFine } from '../support/fine.ts'
import { longStatement, october } from '../support/bank-files.ts'
import { expect, test } from '../support/fixtures.ts'
import { desktopInEnglish, phoneInPortuguese } from '../support/looks.ts'

const looks = [
  { name: 'on a desktop in English', use: desktopInEnglish, statedOn: 'Oct 31, 2024', withBalance: true },
  {
    name: 'on a phone in Portuguese',
    use: phoneInPortuguese,
    statedOn: '31 de out. de 2024',
    withBalance: false,
  },
]

for (const { name, use, statedOn, withBalance } of looks) {
  test.describe(name, () => {
    test.use(use)

    test('a bank file becomes a true picture of the money', async ({ app }) => {
      test.setTimeout(240_000)
      const { page, t } = app
      const big = longStatement(10_000, { withBalance })
      await signUp(app)
      await agreeOnPlace(app)
      await page.getByRole('link', { name: t('welcome.doors.file') }).click()
      await chooseFile(app, october.file)
      await expect(page.getByText(t('imports.preview.newAccount'))).toBeVisible()
      await expectFine(app)
      await commit(app, october.lines)
      await expectEqualsBank(app, october.closing, statedOn)
      await goTo(app, 'import')
      await chooseFile(app, big.file)
      if (!withBalance) await sayBalance(app, '1')
      await commit(app, big.lines)
    })
  })
}
