import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { accountWith } from '@/testing/ledger'
import { refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { serverHas } from '@/testing/transactions'
import { questionKey, type Question } from './queries'
import { Review } from './review'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })

const suggestionWith = (
  values: Partial<NonNullable<Question['suggestion']>> = {},
): NonNullable<Question['suggestion']> => ({
  categoryId: 'delivery',
  source: 'memory',
  confidence: 0.93,
  evidence: 'memory:9',
  applied: false,
  ...values,
})

const questionOf = (name: string, values: Partial<Question> = {}): Question => ({
  question: { merchantKey: name.toLowerCase(), description: null, income: false },
  count: 3,
  totals: [brl(-4590)],
  newest: {
    id: `${name}-newest`,
    accountId: accountWith().id,
    date: '2026-11-20',
    amount: brl(-1530),
    payee: null,
    description: name,
    status: 'booked',
    categoryId: null,
    confidence: null,
  },
  suggestion: suggestionWith(),
  ...values,
})

type Decision = { question: Question['question']; categoryId: string | null }

const ifood = questionOf('IFOOD')

/** A server whose questions get fewer as they are answered; tells what it was sent. */
function serverAsks(...questions: Question[]) {
  let waiting = questions
  const heard = vi.fn()
  const rows = () => waiting.reduce((sum, { count }) => sum + count, 0)
  const decided = (answered: readonly Question[]) => {
    waiting = waiting.filter((one) => !answered.includes(one))
    const changed = answered.reduce((sum, { count }) => sum + count, 0)
    return HttpResponse.json({ changeSetId: 'act-1', groups: answered.length, changed })
  }
  server.use(
    http.get('/api/v1/review', () =>
      HttpResponse.json({ items: [], counts: { category: rows(), duplicate: 0, transfer: 0 } }),
    ),
    http.get('/api/v1/review/categories', () =>
      HttpResponse.json({ items: waiting, groups: waiting.length, rows: rows() }),
    ),
    http.post('/api/v1/review/categories', async ({ request }) => {
      const { decisions } = (await request.json()) as { decisions: Decision[] }
      heard(decisions)
      const asked = decisions.map(({ question }) => questionKey({ question } as Question))
      return decided(waiting.filter((one) => asked.includes(questionKey(one))))
    }),
    http.post('/api/v1/review/categories/accept', async ({ request }) => {
      const body = (await request.json()) as { minConfidence: number }
      heard(body)
      return decided(waiting.filter(({ suggestion }) => (suggestion?.confidence ?? 0) >= body.minConfidence))
    }),
    http.post('/api/v1/change-sets/:id/undo', ({ params }) => {
      heard(`undo ${String(params.id)}`)
      waiting = questions
      return HttpResponse.json({ changeSetId: 'act-2', rows: 3, conflicts: [] })
    }),
  )
  return heard
}

const openReview = async (options?: { role?: string; locale?: string }) => {
  const router = await showPage(<Review kind="category" onKind={() => undefined} />, options)
  return { user: userEvent.setup(), router }
}

beforeEach(() => {
  serverHas()
})

test('A merchant is one question: how many wait, their sum, the newest, what is suggested and why', async () => {
  serverAsks(
    questionOf('IFOOD', { totals: [brl(-4590), { minorUnits: -1000, currency: 'USD' }] }),
    questionOf('PAG*PADARIAREAL 12', {
      count: 1,
      newest: { ...ifood.newest, payee: 'Padaria Real', description: 'PAG*PADARIAREAL 12' },
      suggestion: suggestionWith({ source: 'dictionary', evidence: 'dictionary:padaria real' }),
    }),
  )
  await openReview()
  const asked = await screen.findByRole('article', { name: 'IFOOD, 3 transactions' })
  expect(asked).toHaveTextContent(/-R\$45\.90-\$10\.00/)
  await waitFor(() => expect(asked).toHaveTextContent('3 transactions · newest Nov 20, 2026 · Nubank'))
  expect(asked).toHaveTextContent('DeliverySame as 9 earlier · 93%')
  const other = screen.getByRole('article', { name: 'Padaria Real, 1 transaction' })
  expect(other).toHaveTextContent('Known merchant: Padaria Real · 93%')
  expect(other).toHaveTextContent('PAG*PADARIAREAL 12')
  expect(screen.getByRole('tab', { name: 'Categories (4)' })).toBeInTheDocument()
})

test.each([
  [{ source: 'model', evidence: 'model' }, 'Looks like it · 93%'],
  [{ source: 'bank', evidence: 'bank' }, 'The bank calls it so · 93%'],
  [{ source: 'dictionary', evidence: 'kind:cash' }, 'Kind of payment: cash withdrawal · 93%'],
  [{ source: 'dictionary', evidence: 'dictionary:padaria' }, 'Known word: padaria · 93%'],
  [{ source: 'ai', evidence: 'ai:claude-haiku-5-5:2' }, 'AI, claude-haiku-5-5 · 93%'],
] as const)('The evidence %j is put in plain words', async (suggestion, words) => {
  serverAsks(questionOf('LOJA 12', { suggestion: suggestionWith(suggestion) }))
  await openReview()
  expect(await screen.findByRole('article')).toHaveTextContent(words)
})

test('Keys alone decide: j and arrows move, a and Enter accept, x clears, and the next one has the focus', async () => {
  const heard = serverAsks(...['UM', 'DOIS', 'TRES', 'QUATRO'].map((name) => questionOf(name)))
  const { user } = await openReview()
  await screen.findByRole('article', { name: /^UM/ })
  await user.keyboard('j{ArrowDown}k')
  expect(screen.getByRole('article', { name: /^UM/ })).toHaveFocus()
  await user.keyboard('a')
  await waitFor(() => expect(screen.getByRole('article', { name: /^DOIS/ })).toHaveFocus())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('article', { name: /^TRES/ })).toHaveFocus())
  await user.keyboard('jx')
  await waitFor(() => expect(screen.getByRole('article', { name: /^TRES/ })).toHaveFocus())
  const decisions = heard.mock.calls.flatMap(([sent]) => sent as Decision[])
  expect(decisions.map(({ question, categoryId }) => [question.merchantKey, categoryId])).toEqual([
    ['um', 'delivery'],
    ['dois', 'delivery'],
    ['quatro', null],
  ])
})

test('What was decided is said and undone by Ctrl+Z', async () => {
  const heard = serverAsks(ifood)
  const { user } = await openReview()
  await user.click(await screen.findByRole('button', { name: 'Accept' }))
  expect(await screen.findByText('3 transactions: Delivery.')).toBeInTheDocument()
  expect(await screen.findByText('Nothing waits for you')).toBeInTheDocument()
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(heard).toHaveBeenCalledWith('undo act-1'))
  expect(await screen.findByRole('article', { name: /^IFOOD/ })).toBeInTheDocument()
})

test('c corrects by a search through the categories, and a rule is offered for it', async () => {
  const heard = serverAsks(ifood, questionOf('UBER'))
  const { user, router } = await openReview()
  await screen.findByRole('article', { name: /^IFOOD/ })
  await user.keyboard('jc')
  await user.type(await screen.findByRole('combobox', { name: 'Category' }), 'restau{Enter}')
  await waitFor(() =>
    expect(heard).toHaveBeenCalledWith([{ question: ifood.question, categoryId: 'restaurants' }]),
  )
  expect(await screen.findByText(/“IFOOD” is remembered as Restaurants/)).toBeInTheDocument()
  await waitFor(() => expect(screen.getByRole('article', { name: /^UBER/ })).toHaveFocus())
  await user.click(screen.getByRole('link', { name: 'Create a rule' }))
  expect(router.state.location.href).toBe('/rules?from=IFOOD-newest')
})

test('What nobody can know is asked plainly, and accepting it opens the choice', async () => {
  const heard = serverAsks(questionOf('PIX 99', { suggestion: null }))
  const { user } = await openReview()
  const asked = await screen.findByRole('article')
  expect(asked).toHaveTextContent('The text alone does not say what this is.')
  expect(within(asked).queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument()
  await user.keyboard('ja')
  await user.type(await screen.findByRole('combobox', { name: 'Category' }), 'no cat{Enter}')
  await waitFor(() => expect(heard.mock.calls[0]?.[0]).toMatchObject([{ categoryId: null }]))
  expect(await screen.findByText('3 transactions: No category.')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Create a rule' })).not.toBeInTheDocument()
})

test('What was filed already is shown as a sample', async () => {
  const heard = serverAsks(questionOf('IFOOD', { suggestion: suggestionWith({ applied: true }) }))
  const { user } = await openReview()
  expect(await screen.findByText('Filed without asking. Is it right?')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Yes, it is right' }))
  await waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
})

test('All that is sure enough is accepted at once: how much that is follows the threshold', async () => {
  const unnamed = questionOf('TRANSFERENCIA', {
    question: { merchantKey: '', description: 'TRANSFERENCIA', income: false },
    suggestion: suggestionWith({ confidence: 0.99 }),
  })
  const heard = serverAsks(
    ifood,
    questionOf('UBER', { count: 5, suggestion: suggestionWith({ confidence: 0.82 }) }),
    questionOf('PIX 99', { suggestion: null }),
    unnamed,
    questionOf('A SAMPLE', { suggestion: suggestionWith({ confidence: 0.99, applied: true }) }),
  )
  const { user } = await openReview()
  expect(await screen.findByText('2 merchants, 8 transactions')).toBeInTheDocument()
  const least = screen.getByRole('combobox', { name: 'How sure' })
  await user.selectOptions(least, '≥ 90%')
  expect(screen.getByText('1 merchant, 3 transactions')).toBeInTheDocument()
  await user.selectOptions(least, '≥ 80%')
  await user.click(screen.getByRole('button', { name: 'Accept all' }))
  await waitFor(() => expect(heard).toHaveBeenCalledWith({ minConfidence: 0.8 }))
  expect(await screen.findByText(/transactions decided/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(heard).toHaveBeenCalledWith('undo act-1'))
})

test('A refusal is said in words and the question stays', async () => {
  serverAsks(ifood)
  refuses('post', '/api/v1/review/categories', 404)
  const { user } = await openReview()
  await user.click(await screen.findByRole('button', { name: 'Accept' }))
  expect(await within(screen.getByRole('region', { name: 'Messages' })).findByText(/./)).toBeInTheDocument()
  expect(screen.getByRole('article')).toBeInTheDocument()
})

test('When the questions fail they can be asked for again, in Spanish too', async () => {
  serverAsks(ifood)
  refuses('get', '/api/v1/review/categories', 500)
  const { user } = await openReview({ locale: 'es-MX' })
  const retry = await screen.findByRole('button', { name: 'Intentar de nuevo' })
  serverAsks(ifood)
  await user.click(retry)
  expect(await screen.findByRole('article', { name: 'IFOOD, 3 transacciones' })).toHaveTextContent(
    /Igual que 9 anteriores · 93\s?%/,
  )
})

test('A viewer sees what waits and decides nothing', async () => {
  const heard = serverAsks(ifood)
  const { user } = await openReview({ role: 'viewer' })
  await screen.findByRole('article')
  await user.keyboard('ja{Enter}cx')
  expect(screen.queryByRole('button', { name: /Accept|category/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(heard).not.toHaveBeenCalled()
})
