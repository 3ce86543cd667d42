import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { household } from '@/testing/people'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { RatesCard } from './rates-card'

const own = {
  id: '0198aaaa-0000-7000-8000-000000000009',
  from: 'USD',
  to: 'BRL',
  rate: 5.25,
  date: '2026-01-01',
  lastDate: null,
  note: 'card',
  version: 'v1',
}

beforeEach(() => {
  answers('get', '/api/v1/exchange-rates', {
    date: '2026-03-01',
    currency: 'BRL',
    rates: [
      { from: 'EUR', to: 'BRL', rate: 6.1, date: '2026-02-27', source: 'ecb' },
      { from: 'CRC', to: 'BRL', rate: null, date: null, source: null },
    ],
    fetches: false,
    fetchedAt: null,
    publishedTo: '2026-02-28',
  })
  answers('get', '/api/v1/exchange-rates/own', { items: [own], next: null })
})

const show = (role = 'owner', locale = 'en-US') =>
  showPage(<RatesCard household={{ ...household, role } as never} />, { role, locale })

test('Each rate says its day and source, and one that nobody knows is not made up', async () => {
  await show()
  expect(await screen.findByText('1 EUR = 6.1 BRL')).toBeVisible()
  expect(screen.getByText(/the European Central Bank, Feb 27, 2026/)).toBeVisible()
  expect(screen.getByText('CRC: no rate is known')).toBeVisible()
  expect(screen.getByText(/fetches no new rates/)).toBeVisible()
})

test('An own rate is changed in the person’s own notation', async () => {
  const sent: unknown[] = []
  server.use(
    http.patch('/api/v1/exchange-rates/own/:id', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json({ ...own, rate: 5.5 })
    }),
  )
  await show('owner', 'pt-BR')
  await userEvent.click(await screen.findByRole('button', { name: 'Alterar a cotação de USD/BRL' }))
  const dialog = await screen.findByRole('dialog')
  const field = within(dialog).getByLabelText('Cotação')
  expect(field).toHaveValue('5,25')
  await userEvent.clear(field)
  await userEvent.type(field, 'cinco')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Salvar' }))
  expect(within(dialog).getByText('Digite um número como 5,25')).toBeVisible()
  await userEvent.clear(field)
  await userEvent.type(field, '5,50')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Salvar' }))
  await expect.poll(() => sent).toEqual([{ rate: 5.5, date: '2026-01-01', note: 'card', ends: false }])
})

test('Who may only look is offered no change', async () => {
  await show('viewer')
  await screen.findByText('1 USD = 5.25 BRL')
  expect(screen.queryByRole('button')).toBeNull()
})
