import { expect } from '@playwright/test'
import { button, goTo, type App } from './app.ts'
import type { BankFile } from './bank-files.ts'
import { toast } from './ledger.ts'

export async function undoImportFromActivity(app: App, { name }: BankFile): Promise<void> {
  const { t } = app
  await goTo(app, 'activity')
  const label = t('activity.label.import.committed', { subject: name })
  await button(app, t('activity.action.undoOf', { label })).click()
  // What was undone before may still be said.
  await expect(toast(app, t('activity.done.undo')).last()).toBeVisible()
  await expect(button(app, t('activity.action.redoOf', { label }))).toBeVisible()
}
