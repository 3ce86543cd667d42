import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ApiError } from '@/lib/problem'
import { show } from '@/testing/render'
import { AsyncView } from './async-view'

const read = {
  data: undefined,
  error: null,
  isError: false,
  fetchStatus: 'fetching' as const,
  refetch: () => undefined,
}
const list = (items: readonly string[]) => items.join(' ')

test('While it is on its way there is a skeleton that says so', async () => {
  await show(<AsyncView query={read}>{list}</AsyncView>)
  expect(screen.getByRole('status')).toHaveTextContent('Loading')
})

test('A failure says what to do, names its report and can be tried again', async () => {
  const refetch = vi.fn()
  const error = new ApiError(500, { requestId: 'abc' })
  await show(<AsyncView query={{ ...read, error, isError: true, refetch }}>{list}</AsyncView>)
  expect(screen.getByRole('alert')).toHaveTextContent(/Try again in a moment.*abc/)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(refetch).toHaveBeenCalledOnce()
})

test('Without a connection it says that nothing is lost', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await show(<AsyncView query={{ ...read, fetchStatus: 'paused' }}>{list}</AsyncView>)
  expect(screen.getByRole('alert')).toHaveTextContent(/offline.*Nothing of yours is lost/)
})

test('Nothing there offers the next step', async () => {
  const view = (
    <AsyncView query={{ ...read, data: [] }} isEmpty={(items) => items.length === 0} empty="Drop a bank file">
      {list}
    </AsyncView>
  )
  await show(view)
  expect(screen.getByText('Drop a bank file')).toBeInTheDocument()
})

test('What was read before stays while it is read again', async () => {
  const error = new ApiError(500)
  await show(<AsyncView query={{ ...read, data: ['coffee'], error, isError: true }}>{list}</AsyncView>)
  expect(screen.getByText('coffee')).toBeInTheDocument()
})
