import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showPage } from '@/testing/show-page'
import { SankeyChart } from './sankey-chart'

const bandOf = (id: string, minorUnits: number) => ({
  id,
  label: id,
  amount: { minorUnits, currency: 'BRL' },
})

test('A flow too small for its name has it as its title, and no two names lie over each other', async () => {
  const tiny = Array.from({ length: 12 }, (_, at) => bandOf(`tiny ${String(at)}`, 1))
  await showPage(
    <SankeyChart
      label="Flow"
      middle="Household"
      sources={[bandOf('Salary', 1_000_000)]}
      uses={[...tiny, bandOf('Rent', 999_988)]}
    />,
  )
  const chart = await screen.findByRole('figure')
  const names = [...chart.querySelectorAll('text[text-anchor="end"]')]
  const heights = names.map((name) => Number(name.getAttribute('y'))).sort((one, other) => one - other)
  expect(names.map(({ textContent }) => textContent)).toContain('Rent · R$9,999.88')
  expect(names.length).toBeLessThan(13)
  for (const [at, height] of heights.slice(1).entries())
    expect(height - (heights[at] ?? 0)).toBeGreaterThanOrEqual(14)
  const titles = [...chart.querySelectorAll('title')].map(({ textContent }) => textContent)
  for (const { label } of tiny) expect(titles).toContain(`${label} · R$0.01`)
})
