import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const wcag22 = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules about colours, all that day and night differ in. */
export const aboutColours = ['color-contrast', 'link-in-text-block']

export async function expectAccessible(page: Page, only: string[] = wcag22): Promise<void> {
  // Evaluated rather than added as a script, so the page's own content-security policy stays in force.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (runOnly) => {
    const results = await (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly })
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
    }))
  }, only)
  expect(violations).toEqual([])
}
