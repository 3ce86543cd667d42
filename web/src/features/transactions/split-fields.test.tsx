import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { transactionWith } from '@/testing/ledger'
import { show } from '@/testing/render'
import { SplitFields } from './split-fields'
import { addsUp, formOf, newPart, type Form } from './transaction-form'

const odd = { minorUnits: 1001, currency: 'BRL' }
const form: Form = { ...formOf(transactionWith()), amount: odd, parts: [newPart(), newPart()] }

function Divided({ onSubmit }: { onSubmit: (form: Form) => void }) {
  const [now, setNow] = useState(form)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(now)
      }}
    >
      <SplitFields
        form={now}
        currency="BRL"
        categories={{ byId: new Map(), options: [], language: 'en' }}
        disabled={false}
        onChange={(parts) => setNow({ ...now, parts })}
      />
      <button type="submit">Save</button>
    </form>
  )
}

test('Enter in a percent keeps it before the form is sent, and two halves of an odd amount add up', async () => {
  const onSubmit = vi.fn<(form: Form) => void>()
  const user = userEvent.setup()
  await show(<Divided onSubmit={onSubmit} />)
  const [first, second] = screen.getAllByLabelText('Percent')
  await user.type(first!, '50')
  await user.type(second!, '50{Enter}')
  const sent = onSubmit.mock.calls[0]![0]
  expect(sent.parts.map(({ amount }) => amount?.minorUnits)).toEqual([501, 500])
  expect(addsUp(sent)).toBe(true)
})

test('Going back from a percent to its amount keeps the focus there', async () => {
  const user = userEvent.setup()
  await show(<Divided onSubmit={() => undefined} />)
  const amount = screen.getAllByLabelText('Amount')[0]!
  await user.type(screen.getAllByLabelText('Percent')[0]!, '50')
  await user.tab({ shift: true })
  await user.tab({ shift: true })
  expect(screen.getAllByLabelText('Amount')[0]).toHaveFocus()
  expect(amount).toHaveFocus()
  expect(amount).toHaveValue('5.01')
})
