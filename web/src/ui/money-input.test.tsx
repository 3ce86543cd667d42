import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Money } from '@/lib/money'
import { togglePrivacy } from '@/lib/privacy'
import { show } from '@/testing/render'
import { MoneyInput } from './money-input'

function Half() {
  const [value, setValue] = useState<Money>()
  return (
    <>
      <label htmlFor="amount">Amount</label>
      <MoneyInput id="amount" currency="BRL" value={value} onChange={setValue} />
      <button type="button" onClick={() => setValue({ minorUnits: 500, currency: 'BRL' })}>
        Half
      </button>
    </>
  )
}

test('An amount from elsewhere replaces what is typed, in the same field', async () => {
  const user = userEvent.setup()
  await show(<Half />)
  const field = screen.getByLabelText('Amount')
  await user.type(field, '12.x')
  await user.click(screen.getByRole('button', { name: 'Half' }))
  expect(screen.getByLabelText('Amount')).toBe(field)
  expect(field).toHaveValue('5.00')
  await user.clear(field)
  await user.type(field, '7.5')
  expect(field).toHaveValue('7.5')
})

test('With the eye closed only who writes in the field sees its amount', async () => {
  const user = userEvent.setup()
  await show(<Half />)
  act(togglePrivacy)
  const field = screen.getByLabelText('Amount')
  await user.type(field, '1234.50')
  expect(field).toHaveValue('1234.50')
  await user.tab()
  expect(field).toHaveValue('•••••')
  await user.click(field)
  expect(field).toHaveValue('1234.50')
  act(togglePrivacy)
})
