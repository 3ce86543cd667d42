import { expect, type Locator } from '@playwright/test'
import { button, type App } from './app.ts'
import type { BankFile } from './bank-files.ts'

export async function chooseFile({ page, t }: App, file: BankFile): Promise<void> {
  await page.locator('main input[type=file]').setInputFiles(file)
  await expect(
    page.getByRole('heading', { level: 1, name: t('imports.wizard.title', { file: file.name }) }),
  ).toBeVisible()
}

/** Drops the file somewhere in the window, wherever the app happens to be. */
export async function dropFile({ page, t }: App, file: BankFile): Promise<void> {
  const { name, mimeType } = file
  const dropped = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name, { type: mimeType }))
      return transfer
    },
    { name, mimeType, base64: file.buffer.toString('base64') },
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
  await expect(
    page.getByRole('heading', { level: 1, name: t('imports.wizard.title', { file: name }) }),
  ).toBeVisible()
}

/** The file states no balance, so the person says what the bank shows. */
export async function sayBalance({ page, t }: App, shown: string): Promise<void> {
  await page.getByLabel(t('imports.question.label')).fill(shown)
  await page.getByLabel(t('imports.question.label')).press('Tab')
  await expect(page.getByText(t('imports.question.saved'))).toBeVisible()
}

export async function commit(app: App, lines: number): Promise<void> {
  const { page, t } = app
  await button(app, t('imports.commit.import', { count: lines })).click()
  await expect(
    page.getByRole('heading', { name: t('imports.result.inserted', { count: lines }) }),
  ).toBeVisible()
}

/** A line of the preview by what the bank wrote. */
export const previewLines = ({ page, t }: App, text: string): Locator =>
  page
    .getByRole('grid', { name: t('imports.lines.label') })
    .getByRole('row')
    .filter({ hasText: text })

/** The result says that the account now shows what the bank shows, to the cent. */
export async function expectEqualsBank({ page, t, reais }: App, cents: number, day: string): Promise<void> {
  const account = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: t('imports.result.equal', { day }) })
  await expect(account).toContainText(`${t('imports.result.equal', { day })} ${reais(cents)}`)
  await expect(account.getByText(reais(cents), { exact: true }).first()).toBeVisible()
}
