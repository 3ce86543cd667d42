import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { readImport } from '@/testing/imports'
import { show } from '@/testing/render'
import { server } from '@/testing/server'
import { Diagnostics } from './diagnostics'
import type { Import } from './queries'

const unsure = {
  ...readImport,
  format: 'qif',
  diagnostics: [{ line: null, code: 'date.order-ambiguous', message: '', severity: 'warning' }],
} as unknown as Import

test('Where days leave it open, a person says what comes first', async () => {
  const sent = vi.fn()
  server.use(
    http.patch('/api/v1/imports/imp', async ({ request }) => {
      sent(await request.json())
      return HttpResponse.json({ ...unsure, dateOrder: 'monthDayYear' })
    }),
  )
  await show(<Diagnostics read={unsure} editable onColumns={undefined} />)
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Order of the day' }),
    'Month, day, year',
  )
  await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ dateOrder: 'monthDayYear' }))
})

test('What was said can be said otherwise, by those who may', async () => {
  const said = { ...unsure, diagnostics: [], dateOrder: 'monthDayYear' } as unknown as Import
  const { unmount } = await show(<Diagnostics read={said} editable onColumns={undefined} />)
  expect(screen.getByRole('combobox')).toHaveDisplayValue('Month, day, year')
  unmount()
  await show(<Diagnostics read={said} editable={false} onColumns={undefined} />)
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
})
