import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { togglePrivacy } from '@/lib/privacy'
import { show } from '@/testing/render'
import { BarList } from './bar-list'
import { FlowChart } from './flow-chart'
import { MoneyText } from './money-text'

const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ')

test.each([
  ['en-US', 'BRL', -123450, '-R$1,234.50'],
  ['es-CL', 'BRL', -123450, 'BRL-1.234,50'],
  ['pt-BR', 'BRL', -123450, '-R$ 1.234,50'],
  ['en-US', 'CLP', 123450, 'CLP 123,450'],
  ['es-CL', 'CLP', 123450, '$123.450'],
  ['pt-BR', 'CLP', 123450, 'CLP 123.450'],
  ['en-US', 'KWD', 123450, 'KWD 123.450'],
  ['es-CL', 'KWD', 123450, 'KWD 123,450'],
  ['pt-BR', 'KWD', 123450, 'KWD 123,450'],
])('In %s an amount of %s has its own decimals and marks', async (locale, currency, minorUnits, text) => {
  const { container } = await show(<MoneyText value={{ minorUnits, currency }} />, locale)
  expect(plain(container.textContent)).toContain(text)
})

test('An unknown amount is a dash, never a zero', async () => {
  await show(<MoneyText value={null} />)
  expect(screen.getByText('Unknown amount')).toBeInTheDocument()
})

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

test('The eye hides every amount and every shape that tells one', async () => {
  const { container } = await show(
    <>
      <MoneyText value={brl(123450)} />
      <BarList label="Categories" bars={[{ id: 'food', label: 'Food', value: brl(-98765) }]} />
      <FlowChart label="Cash flow" months={[{ month: '2026-10', moneyIn: brl(555), moneyOut: brl(-444) }]} />
    </>,
  )
  expect(container.innerHTML).toMatch(/1,234\.50/)
  act(togglePrivacy)
  expect(container.innerHTML.replace(/<svg.*?<\/svg>/g, '')).not.toMatch(
    /1,234|987\.65|5\.55|4\.44|<[^>]* style=/,
  )
  expect(screen.getAllByText('Amount hidden').length).toBe(2)
  act(togglePrivacy)
  expect(container.innerHTML).toMatch(/1,234\.50/)
})
