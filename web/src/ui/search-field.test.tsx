import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { show } from '@/testing/render'
import { SearchField } from './search-field'

function Example({ onSent }: { onSent: (words?: string) => void }) {
  const [value, setValue] = useState<string>()
  return (
    <>
      <SearchField
        label="Search"
        value={value}
        onChange={(words) => {
          onSent(words)
          setValue(words)
        }}
      />
      <button onClick={() => setValue(undefined)}>Clear</button>
      <button onClick={() => setValue('bakery')}>View</button>
    </>
  )
}

test('What is typed again after the address was cleared is sent again, and what the address says is not', async () => {
  const user = userEvent.setup()
  const sent = vi.fn()
  await show(<Example onSent={sent} />)
  const field = screen.getByRole('searchbox')
  await user.type(field, 'coffee')
  await waitFor(() => expect(sent.mock.calls).toEqual([['coffee']]))

  await user.click(screen.getByRole('button', { name: 'Clear' }))
  expect(field).toHaveValue('')
  await user.type(field, 'coffee')
  await waitFor(() => expect(sent.mock.calls).toEqual([['coffee'], ['coffee']]))

  await user.click(screen.getByRole('button', { name: 'View' }))
  expect(field).toHaveValue('bakery')
  await user.type(field, 's')
  await waitFor(() => expect(sent.mock.calls.at(-1)).toEqual(['bakerys']))
  expect(sent).toHaveBeenCalledTimes(3)
})
