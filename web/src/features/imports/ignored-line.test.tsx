import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { readLines } from '@/testing/imports'
import { show } from '@/testing/render'
import { answers } from '@/testing/server'
import { countComing } from './count-coming'
import { LineRow } from './line-row'
import type { ImportLine } from './queries'

const ignored = { ...readLines[0], ignoredBy: 'rule-1' } as ImportLine

test('A line that a rule leaves out says so, and a person can still bring it in', async () => {
  answers('get', '/api/v1/categories', { items: [] })
  const decide = vi.fn()
  await show(
    <LineRow
      ref={null}
      index={0}
      offset={0}
      line={ignored}
      active
      focused={false}
      showAccount={false}
      onActive={() => undefined}
      onDecide={decide}
    />,
  )
  expect(screen.getByText('Left out by a rule')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Leave out' })).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(screen.getByRole('button', { name: 'Bring in' }))
  expect(decide).toHaveBeenCalledWith(ignored, 'new')
})

test('What a rule leaves out is not counted among what comes in', () => {
  const read = { new: 10, possible: 2 }
  expect(countComing(read, {}, 3)).toBe(9)
  expect(countComing(read, { 4: { status: 'new', decision: 'skip' } }, 3)).toBe(8)
  // A decision ends the rule's say, so that one fewer is left out.
  expect(countComing(read, { 5: { status: 'new', decision: 'new' } }, 2)).toBe(10)
})
