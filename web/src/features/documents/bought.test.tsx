import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { detailWith } from '@/testing/documents'
import { showPage } from '@/testing/show-page'
import { Bought } from './bought'
import { formOf, type Form } from './draft-form'
import { itemsOf } from './lines'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

function Filled({ onForm }: { onForm: (form: Form) => void }) {
  const [form, setForm] = useState(() => formOf(detailWith().draft))
  onForm(form)
  return (
    <Bought
      form={form}
      currency="BRL"
      options={[{ value: 'home', label: 'Home', group: 'Living' }]}
      broken={new Set()}
      onChange={(change) => setForm((now) => ({ ...now, ...change }))}
    />
  )
}

test('What was bought is corrected, added to and taken away by the keyboard', async () => {
  const onForm = vi.fn<(form: Form) => void>()
  const form = () => onForm.mock.lastCall![0]
  await showPage(<Filled onForm={onForm} />)
  const user = userEvent.setup()
  const line = (number: number) => within(screen.getByRole('group', { name: `Item ${String(number)}` }))
  await screen.findByRole('group', { name: 'Item 1' })
  await user.clear(line(1).getByLabelText('Amount'))
  await user.type(line(1).getByLabelText('Amount'), '10.00{Enter}')
  const add = screen.getByRole('button', { name: 'Add an item' })
  await waitFor(() => expect(add).toHaveFocus())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(line(2).getByLabelText('Item')).toHaveFocus())
  await user.keyboard('Milk')
  await user.type(line(2).getByLabelText('Quantity'), '0.5')
  await user.type(line(2).getByLabelText('Amount'), '2.00')
  await user.selectOptions(line(2).getByLabelText('Category'), 'Home')
  expect(itemsOf(form().lines)).toEqual([
    { description: 'Pão francês', quantity: 2, amount: brl(1000), categoryId: 'food', place: 0 },
    { description: 'Milk', quantity: 0.5, amount: brl(200), categoryId: 'home', place: null },
  ])
  await user.clear(screen.getByLabelText('Tax'))
  expect(form().tax).toBeUndefined()
  line(1).getByRole('button', { name: 'Remove Pão francês' }).focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(line(1).getByLabelText('Item')).toHaveFocus())
  expect(form().lines.map(({ description }) => description)).toEqual(['Milk'])
})
