import { expect, test } from '@playwright/test'
import { button, type App } from './app.ts'

/** Someone whom no other test knows. */
const personCalled = (name: string, address: string) => ({
  name,
  get email() {
    return `${address}.${test.info().testId}@example.com`
  },
  password: 'quatro cavalos amarelos',
})

export const ana = personCalled('Ana Conceição', 'ana.conceicao')
export const bia = personCalled('Bia Nogueira', 'bia.nogueira')

export async function signUp(app: App, person = ana): Promise<void> {
  const { page, t } = app
  await page.goto('/')
  await page.getByRole('link', { name: t('auth.signUp.title') }).click()
  await page.getByLabel(t('auth.field.name')).fill(person.name)
  await page.getByLabel(t('auth.field.email')).fill(person.email)
  await page.getByLabel(t('auth.field.password'), { exact: true }).fill(person.password)
  await button(app, t('auth.signUp.submit')).click()
}

/** The welcome screen knows the country and the currency from the browser; one press agrees. */
export async function agreeOnPlace(app: App): Promise<void> {
  const { page, t } = app
  await expect(page.getByRole('heading', { name: t('welcome.place.title') })).toBeVisible()
  await expect(page.getByLabel(t('welcome.place.country'))).toContainText('Bra')
  await expect(page.getByLabel(t('welcome.place.currency'))).toContainText('BRL')
  await button(app, t('welcome.place.submit')).click()
  await expect(page.getByRole('heading', { name: t('welcome.doors.title') })).toBeVisible()
}

export async function signIn(app: App, person = ana): Promise<void> {
  const { page, t } = app
  await page.getByLabel(t('auth.field.email')).fill(person.email)
  await page.getByLabel(t('auth.field.password'), { exact: true }).fill(person.password)
  await button(app, t('auth.signIn.submit')).click()
}

export async function signOut({ page, t }: App, person = ana): Promise<void> {
  await page.getByRole('button', { name: person.name }).click()
  await page.getByRole('menuitem', { name: t('app.account.signOut') }).click()
}

/** Nothing of a person on the screen, in the title, in a field or hidden in the page. */
export async function expectNothingOf({ page, t }: App, person = ana): Promise<void> {
  await expect(page.getByRole('heading', { name: t('auth.signIn.title') })).toBeVisible()
  await expect(page.locator('body')).not.toContainText(/\d[.,]\d{2}\b/)
  const values = await page
    .locator('input')
    .evaluateAll((fields) => fields.map((field) => 'value' in field && field.value))
  expect(values.filter(Boolean)).toEqual([])
  const everything = await page.content()
  for (const trace of [person.name, person.email, 'Itaú', 'CUIÁ', 'R$'])
    expect(everything).not.toContain(trace)
}
