import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Quality } from './quality'
import type { Quality as Measured, Report } from './queries'

const reportWith = (values: Partial<Report> = {}): Report => ({
  count: 500,
  accuracy: 0.914,
  applied: 400,
  coverage: 0.8,
  precision: 0.972,
  calibrationError: 0.031,
  ...values,
})

const measured: Measured = {
  threshold: 0.91,
  sharedThreshold: 0.9,
  corrected: 3,
  remembered: 1234,
  all: reportWith(),
  tiers: [{ tier: 'memory', report: reportWith({ count: 1, accuracy: 1, applied: 0 }) }],
  bands: [
    { from: 0, to: 0.5, count: 0, right: 0 },
    { from: 0.8, to: 0.9, count: 88, right: 70 },
    { from: 0.9, to: 0.95, count: 112, right: 104 },
    { from: 0.95, to: 1, count: 300, right: 296 },
  ],
}

const nothing: Measured = {
  ...measured,
  remembered: 0,
  all: reportWith({
    count: 0,
    accuracy: null,
    applied: 0,
    coverage: null,
    precision: null,
    calibrationError: null,
  }),
  tiers: [],
  bands: [],
}

const path = '/api/v1/categorization/quality'

const openPage = async (options?: { locale?: string }) => {
  await showPage(<Quality />, options)
  return userEvent.setup()
}

test('What stood is told in sentences: of all, by strength and by what decided', async () => {
  answers('get', path, measured)
  await openPage()
  expect(await screen.findByText('Of 412 suggestions at 90% or more, 97% stood.')).toBeInTheDocument()
  expect(screen.getByText('80% to 90% sure').closest('li')).toHaveTextContent('of 88, 80% stood')
  expect(screen.queryByText('0% to 50% sure')).not.toBeInTheDocument()
  expect(screen.getByText('80% had been filed without asking; of those, 97% were right.')).toBeInTheDocument()
  const memory = screen.getByRole('heading', { name: 'What you chose before' }).parentElement
  expect(memory).toHaveTextContent('Of 1 that was confirmed or corrected, 100% was right.')
  expect(memory).toHaveTextContent('None had been filed without asking.')
  expect(memory).toHaveTextContent('off by 3.1 percentage points')
  expect(screen.getByText('1,234 merchants are remembered.')).toBeInTheDocument()
  expect(screen.getByText(/filed without asking from 91% on/)).toBeInTheDocument()
})

test('Another period is asked of the server', async () => {
  const asked: (string | null)[] = []
  server.use(
    http.get(path, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('months'))
      return HttpResponse.json(measured)
    }),
  )
  const user = await openPage()
  await user.selectOptions(await screen.findByLabelText('Period'), 'Last 3 months')
  await waitFor(() => expect(asked).toEqual(['12', '3']))
})

test('Until something is confirmed, the review is the next step', async () => {
  answers('get', path, nothing)
  await openPage()
  expect(await screen.findByText('Nothing was confirmed yet')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Open the review' })).toHaveAttribute(
    'href',
    '/review?kind=category',
  )
  expect(screen.getByRole('button', { name: 'Run the test' })).toBeInTheDocument()
})

test('The test on the own past says that it goes on, and then what it found', async () => {
  answers('get', path, measured)
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  server.use(
    http.get('/api/v1/categorization/back-test', async () => {
      await finished
      return HttpResponse.json({
        learned: 2100,
        tested: 900,
        report: reportWith({ count: 900 }),
        seenBefore: reportWith({ count: 640, accuracy: 0.988 }),
      })
    }),
  )
  const user = await openPage()
  await user.click(await screen.findByRole('button', { name: 'Run the test' }))
  expect(await screen.findByRole('progressbar', { name: 'Test on your own past' })).toBeInTheDocument()
  finish()
  expect(await screen.findByText('Learned from 2,100, then guessed 900 later ones:')).toBeInTheDocument()
  expect(screen.getByText('Of 900, 91% were guessed right.')).toBeInTheDocument()
  expect(screen.getByText('Of 640 whose merchants were known, 99% were right.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Run it again' })).toBeEnabled()
})

test('Too few decisions to test, and a test that failed, are said', async () => {
  answers('get', path, nothing)
  refuses('get', '/api/v1/categorization/back-test', 500)
  const user = await openPage({ locale: 'pt-BR' })
  await user.click(await screen.findByRole('button', { name: 'Fazer o teste' }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  answers('get', '/api/v1/categorization/back-test', {
    learned: 17,
    tested: 8,
    report: null,
    seenBefore: null,
  })
  await user.click(screen.getByRole('button', { name: 'Fazer o teste' }))
  expect(await screen.findByText(/só 25 decisões nos últimos doze meses/)).toBeInTheDocument()
})

test('When the measures do not arrive, they can be asked for again', async () => {
  refuses('get', path, 500)
  const user = await openPage()
  const retry = await screen.findByRole('button', { name: 'Try again' })
  answers('get', path, measured)
  await user.click(retry)
  expect(await screen.findByText(/Of 412 suggestions/)).toBeInTheDocument()
})
