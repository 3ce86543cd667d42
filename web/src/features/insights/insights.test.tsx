import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { togglePrivacy } from '@/lib/privacy'
import { duplicate, fact, insightsOf } from '@/testing/insights'
import { answers, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Insights } from './insights'
import type { Digest, HealthScore } from './queries'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

const digest: Digest = {
  from: '2040-03-12',
  to: '2040-03-18',
  isOver: true,
  income: brl(50_000),
  spending: brl(-8_000),
  total: brl(42_000),
  usual: brl(-10_004),
  count: 3,
  unknown: 0,
  biggest: [],
  upcoming: [],
  insights: [],
}

const part = (name: HealthScore['components'][number]['part']): HealthScore['components'][number] => ({
  part: name,
  publishedWeight: 20,
  weight: 0,
  value: null,
  points: null,
  gap: 'noBudget',
  above: null,
  below: null,
  corners: [
    { value: 0, points: 0 },
    { value: 0.2, points: 100 },
  ],
})

const health: HealthScore = {
  version: 1,
  score: 52.4,
  currency: 'BRL',
  from: '2039-03',
  to: '2040-02',
  months: 12,
  unknown: 0,
  components: [
    {
      ...part('savingsRate'),
      weight: 25,
      value: 0.05,
      points: 25,
      gap: null,
      above: brl(6_000_00),
      below: brl(120_000_00),
    },
    part('budgetAdherence'),
  ],
  actions: [{ kind: 'spendLess', amount: brl(500_00), monthly: true, gain: 12.5, score: 64.9 }],
  history: [{ month: '2040-02', score: 52.4 }],
}

const page = () => <Insights search={{}} onSearch={vi.fn()} />

beforeEach(() => {
  answers('get', '/api/v1/accounts', { items: [] })
  answers('get', '/api/v1/categories', { items: [] })
  answers('get', '/api/v1/insights', insightsOf(duplicate))
  answers('get', '/api/v1/insights/digest', digest)
  answers('get', '/api/v1/health-score', health)
})

test('An insight tells its facts and opens exactly its rows', async () => {
  const router = await showPage(page())
  const article = await screen.findByRole('article')

  expect(article).toHaveTextContent(
    'Academia Forte charged R$99.00 on March 17, 2040 and the same on March 17, 2040.',
  )
  await userEvent.click(within(article).getByRole('link', { name: 'Show the rows' }))

  expect(router.state.location.pathname).toBe('/transactions')
  expect(router.state.location.search).toEqual({
    rows: duplicate.rows?.id.map((id) => `id=${id}`).join('&'),
  })
})

test('The sentence of the model is filled with the same facts', async () => {
  answers(
    'get',
    '/api/v1/insights',
    insightsOf({ ...duplicate, wording: '{merchant} may have taken {amount} once too often.' }),
  )
  await showPage(page())

  expect(await screen.findByRole('article')).toHaveTextContent(
    'Academia Forte may have taken R$99.00 once too often.',
  )
})

test('What is dismissed can be undone, and a viewer dismisses nothing', async () => {
  const dismissed = vi.fn()
  server.use(
    http.post('/api/v1/insights/:id/dismiss', ({ params }) => {
      dismissed(params.id)
      return new HttpResponse(null, { status: 204, headers: { 'x-change-set-id': 'change-1' } })
    }),
  )
  await showPage(page())

  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss' }))

  expect(dismissed).toHaveBeenCalledWith(duplicate.id)
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument()
})

test('A viewer dismisses nothing', async () => {
  await showPage(page(), { role: 'viewer' })
  await screen.findByRole('article')

  expect(screen.queryByRole('button', { name: 'Dismiss' })).not.toBeInTheDocument()
})

test('What has no rate says so, and an estimate is told as one', async () => {
  const low = fact('low', { money: brl(-12_000), isEstimate: true })
  const day = fact('day', { day: '2040-03-29', isEstimate: true })
  answers(
    'get',
    '/api/v1/insights',
    insightsOf({ ...duplicate, kind: 'cashFlowWarning', baseStake: null, facts: [low, day] }),
  )
  await showPage(page())
  const article = await screen.findByRole('article')

  expect(within(article).getByText('No rate is known')).toBeInTheDocument()
  expect(within(article).getAllByTitle('Estimate').length).toBeGreaterThan(1)
})

test('The score says its reasons, what is missing and what would raise it', async () => {
  await showPage(page(), { locale: 'pt-BR' })
  const score = (await screen.findByText('Saúde financeira')).closest('section')!
  await within(score).findByText('52,4')

  expect(score).toHaveTextContent('Taxa de poupança 5%')
  expect(score).toHaveTextContent('sem orçamento')
  expect(score).toHaveTextContent(/Gastar menos: R\$\s?500,00 por mês/)
  expect(score).toHaveTextContent('+12,5 pontos')
})

test('While amounts are hidden no amount is told', async () => {
  togglePrivacy()
  await showPage(page())

  expect(await screen.findByRole('article')).not.toHaveTextContent('99')
  togglePrivacy()
})
