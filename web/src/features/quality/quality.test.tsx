import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { QualityPage } from './quality'
import type { Quality, Report } from './queries'

const reportWith = (values: Partial<Report> = {}): Report => ({
  count: 500,
  accuracy: 0.914,
  sure: 412,
  sureRight: 0.97,
  applied: 400,
  coverage: 0.8,
  precision: 0.972,
  precisionLow: 0.951,
  calibrationError: 0.031,
  ...values,
})

const untold: Partial<Report> = {
  count: 0,
  accuracy: null,
  sure: 0,
  sureRight: null,
  applied: 0,
  precision: null,
  precisionLow: null,
  calibrationError: null,
}

const measured: Quality = {
  threshold: 0.91,
  sharedThreshold: 0.9,
  corrected: 3,
  rows: 5000,
  filed: 4000,
  byPerson: 700,
  remembered: 1234,
  all: reportWith(),
  tiers: [
    { tier: 'rule', filed: 1500, report: reportWith({ ...untold, coverage: 0.3 }) },
    {
      tier: 'memory',
      filed: 2500,
      report: reportWith({ count: 1, accuracy: 1, sure: 1, sureRight: 1, applied: 0, coverage: 0.5 }),
    },
  ],
  bands: [
    { from: 0, to: 0.5, count: 0, right: 0 },
    { from: 0.8, to: 0.9, count: 88, right: 70 },
    { from: 0.9, to: 0.95, count: 112, right: 104 },
    { from: 0.95, to: 1, count: 300, right: 296 },
  ],
}

const nothing: Quality = {
  ...measured,
  remembered: 0,
  rows: 0,
  filed: 0,
  byPerson: 0,
  all: reportWith({ ...untold, coverage: null }),
  tiers: [],
  bands: [],
}

const path = '/api/v1/categorization/quality'

const openPage = async (options?: { locale?: string }) => {
  await showPage(<QualityPage />, options)
  return userEvent.setup()
}

test('What stood is told in sentences: of all, by strength and by what decided', async () => {
  answers('get', path, measured)
  await openPage()
  expect(await screen.findByText('Of 412 suggestions at 90% or more, 97% stood.')).toBeInTheDocument()
  expect(screen.getByText('80% to 90% sure').closest('li')).toHaveTextContent('of 88, 80% stood')
  expect(screen.queryByText('0% to 50% sure')).not.toBeInTheDocument()
  expect(
    screen.getByText(
      'Of 5,000 transactions in this period, 80% were filed without asking: 4,000. People decided 700, and 300 are open.',
    ),
  ).toBeInTheDocument()
  expect(
    screen.getByText(
      'Of 400 that were filed without asking and then looked at, 97% were right; surely at least 95%.',
    ),
  ).toBeInTheDocument()
  const rules = screen.getByRole('heading', { name: 'Rules' }).parentElement
  expect(rules).toHaveTextContent('Filed 1,500 transactions without asking: 30% of all.')
  expect(rules).toHaveTextContent('Nobody has confirmed or corrected any of them yet.')
  const memory = screen.getByRole('heading', { name: 'What you chose before' }).parentElement
  expect(memory).toHaveTextContent('Filed 2,500 transactions without asking: 50% of all.')
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
        tested: 900,
        report: reportWith({ count: 900, sure: 612, sureRight: 0.981 }),
        seenBefore: reportWith({ count: 640, accuracy: 0.988 }),
        tiers: [
          {
            tier: 'memory',
            filed: 380,
            report: reportWith({ count: 640, sure: 300, applied: 380, coverage: 0.42 }),
          },
          { tier: 'none', filed: 0, report: reportWith({ ...untold, count: 31, accuracy: 0 }) },
        ],
      })
    }),
  )
  const user = await openPage()
  await user.click(await screen.findByRole('button', { name: 'Run the test' }))
  expect(await screen.findByRole('progressbar', { name: 'Test on your own past' })).toBeInTheDocument()
  finish()
  expect(await screen.findByText(/^Guessed 900 again, each from what/)).toBeInTheDocument()
  expect(screen.getByText('Of 612 suggestions at 90% or more, 98% stood.')).toBeInTheDocument()
  expect(screen.getByText('Of 900, 91% were guessed right.')).toBeInTheDocument()
  expect(screen.getByText('Of 640 whose merchants were known, 99% were right.')).toBeInTheDocument()
  expect(screen.getByText(/^For 31 there was no guess/)).toBeInTheDocument()
  const tiers = within(screen.getByRole('region', { name: 'By what guessed' }))
  expect(tiers.getAllByRole('heading')).toHaveLength(1)
  expect(tiers.getByText(/^380 would have been filed without asking, 42% of all/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Run it again' })).toBeEnabled()
})

test('Too few decisions to test, and a test that failed, are said', async () => {
  answers('get', path, nothing)
  refuses('get', '/api/v1/categorization/back-test', 500)
  const user = await openPage({ locale: 'pt-BR' })
  await user.click(await screen.findByRole('button', { name: 'Fazer o teste' }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  answers('get', '/api/v1/categorization/back-test', {
    tested: 25,
    report: null,
    seenBefore: null,
    tiers: [],
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
