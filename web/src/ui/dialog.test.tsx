import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '@/testing/render'
import { Dialog } from './dialog'

function Opener() {
  const [open, setOpen] = useState<'first' | 'second'>()
  return (
    <>
      <button type="button" onClick={() => setOpen('first')}>
        Open
      </button>
      {open === 'first' ? (
        <Dialog open title="First" onClose={() => setOpen(undefined)}>
          <button type="button" onClick={() => setOpen('second')}>
            On
          </button>
        </Dialog>
      ) : null}
      {open === 'second' ? (
        <Dialog open title="Second" onClose={() => setOpen(undefined)}>
          <button type="button" onClick={() => setOpen(undefined)}>
            Done
          </button>
        </Dialog>
      ) : null}
    </>
  )
}

test('What opened a dialog has the focus again when it is gone, and one dialog may lead to another', async () => {
  const user = userEvent.setup()
  await show(<Opener />)
  await user.click(screen.getByRole('button', { name: 'Open' }))
  await user.click(screen.getByRole('button', { name: 'On' }))
  expect(screen.getByRole('dialog', { name: 'Second' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus()
})
