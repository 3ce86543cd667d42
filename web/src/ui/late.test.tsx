import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '@/testing/render'
import { late } from './late'

test('A part that did not arrive says so, and arrives when it is asked for again', async () => {
  const load = vi
    .fn<() => Promise<typeof Greeting>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValueOnce(Greeting)
  const Part = late(load, { waiting: 'On its way' })
  await show(<Part name="Ana" />)
  expect(await screen.findByRole('alert')).toHaveTextContent(/cannot be reached/)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Hello, Ana')).toBeInTheDocument()
  expect(load).toHaveBeenCalledTimes(2)
})

test('A part that failed in one place and arrived in another arrives when it is asked for again', async () => {
  const load = vi
    .fn<() => Promise<typeof Greeting>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue(Greeting)
  const Part = late(load)
  await show(
    <>
      <Part name="Ana" />
      <Part name="Bea" />
    </>,
  )
  expect(await screen.findByText('Hello, Bea')).toBeInTheDocument()
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Hello, Ana')).toBeInTheDocument()
})

function Greeting({ name }: { name: string }) {
  return <p>Hello, {name}</p>
}
