import { execFileSync } from 'node:child_process'
import { expect, test } from '../support/fixtures.ts'
import { desktopInEnglish } from '../support/looks.ts'

test.use(desktopInEnglish)

test('A figure of a report opens exactly the rows that it is the sum of', async ({ page, app: _app }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /demo/i }).first().click()
  await expect(page.getByText('Net worth').first()).toBeVisible({ timeout: 60_000 })

  await page.goto('/reports?report=income&period=lastMonth')
  const table = page.getByRole('table', { name: 'Spending' })
  // Of one currency, so that what is converted and what was paid are the same.
  const figure = table.getByRole('row').filter({ hasText: 'Rent' }).getByRole('link').first()
  const said = await figure.textContent()
  await figure.click()

  await expect(page.getByText('These are the rows behind a figure of a report.')).toBeVisible()
  await expect(page.locator('table').filter({ hasText: 'Net' }).first()).toContainText(said ?? '?')
})

test('The financial report prints as a document, with its figures and nothing to press', async ({
  page,
  app: { t },
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /demo/i }).first().click()
  await expect(page.getByText('Net worth').first()).toBeVisible({ timeout: 60_000 })
  await page.goto('/financial-report')
  const figure = page.getByRole('table').first().getByRole('link').first()
  const said = (await figure.textContent()) ?? '?'

  const printed = await page.pdf({ format: 'A4' })
  const words = execFileSync('pdftotext', ['-layout', '-', '-'], { input: printed, encoding: 'utf8' })

  expect(words).toContain(said)
  // It takes the paper's width: amounts stand at its right edge.
  const placed = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: printed, encoding: 'utf8' })
  const paper = Number(/page width="([\d.]+)"/.exec(placed)?.[1])
  const rightmost = Math.max(...[...placed.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x)))
  expect(rightmost).toBeGreaterThan(paper * 0.85)
  for (const pressed of [t('app.nav.settings'), t('app.demo.exit'), t('insights.report.print')])
    expect(words).not.toContain(pressed)
})
