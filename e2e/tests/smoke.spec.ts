import { expectAccessible } from '../support/accessibility.ts'
import { expect, test } from '../support/fixtures.ts'

test('a started server answers that it is healthy', async ({ request }) => {
  const answer = await request.get('/health')

  expect(answer.status()).toBe(200)
})

test('a stranger sees the sign-in screen, and nothing is wrong on it', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text())
  })

  await page.goto('/')

  await expect(page.getByLabel(/e-?mail/i)).toBeVisible()
  await expect(page.locator('input[type=password]')).toBeVisible()
  await expectAccessible(page)
  expect(faults).toEqual([])
})
