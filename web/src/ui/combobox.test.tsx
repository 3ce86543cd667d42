import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '@/testing/render'
import { Combobox } from './combobox'

const options = [
  { value: 'groceries', label: 'Supermercado', group: 'Alimentação' },
  { value: 'restaurants', label: 'Restaurantes', group: 'Alimentação' },
  { value: 'fuel', label: 'Combustível', group: 'Transporte' },
]

function Example() {
  const [value, setValue] = useState<string>()
  return <Combobox label="Category" placeholder="Type" options={options} value={value} onChange={setValue} />
}

test('A category is picked with the keyboard alone, by any part of its name without accents', async () => {
  const user = userEvent.setup()
  await show(<Example />)
  await user.tab()
  await user.keyboard('{ArrowDown}')
  await user.keyboard('combustiv')
  expect(screen.getAllByRole('option')).toHaveLength(1)
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Category: Combustível' })).toHaveFocus()
})

test('The name of a group finds everything in it, and the arrows go around', async () => {
  const user = userEvent.setup()
  await show(<Example />)
  await user.click(screen.getByRole('button', { name: 'Category' }))
  await user.keyboard('alimentacao{ArrowUp}')
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Restaurantes')
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Supermercado')
})

test('Escape leaves the choice as it was', async () => {
  const user = userEvent.setup()
  await show(<Example />)
  await user.click(screen.getByRole('button', { name: 'Category' }))
  await user.keyboard('fuel{Escape}')
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Category' })).toHaveFocus()
})

test('Nothing found is said, not shown as an empty box', async () => {
  const user = userEvent.setup()
  await show(<Example />)
  await user.click(screen.getByRole('button', { name: 'Category' }))
  await user.keyboard('zzz')
  expect(screen.getByRole('status')).toHaveTextContent('Nothing found')
})
