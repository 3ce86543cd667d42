import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import type { Household } from '@/lib/api/me'
import { household } from '@/testing/people'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { hears } from '@/testing/transactions'
import { AiCard } from './ai-card'

const settings = {
  availability: 'ready',
  enabled: true,
  consentedAt: '2026-11-02T10:00:00Z',
  consentedBy: 'Ana Souza',
  monthlyCap: 1_000_000,
  mostMonthlyCap: 20_000_000,
  escalateFrom: null,
  spent: 2_345,
  reserved: 0,
  routes: [{ task: 'escalate', model: 'claude-sonnet-5-5', inputPerMillion: '2', outputPerMillion: '10' }],
}
const preview = {
  rows: 40,
  merchants: 12,
  known: 2,
  unknowable: 3,
  calls: 1,
  batch: false,
  inputTokens: 1_200,
  outputTokens: 170,
  cost: 205,
  left: 997_655,
  refusal: null,
}
const run = {
  id: 'run',
  state: 'done',
  reason: null,
  createdAt: '2026-11-02T10:00:00Z',
  endedAt: '2026-11-02T10:00:05Z',
  rows: 40,
  merchants: 9,
  answered: 9,
  categorized: 31,
  suggested: 4,
  batch: false,
  cost: 198,
  changeSetId: 'cs',
}
const call = {
  id: 'call',
  runId: 'run',
  task: 'categorize',
  model: 'claude-haiku-5-5',
  promptVersion: '2',
  tier: 'direct',
  sentAt: '2026-11-02T10:00:00Z',
  items: 7,
  outcome: 'answered',
  inputTokens: 1_200,
  outputTokens: 170,
  cost: 205,
  payload: 'Sort these: {"text":"ZIBBLE [card 1]"}',
}

const cost = {
  month: '2026-11',
  task: 'categorize',
  model: 'claude-haiku-5-5',
  tier: 'batch',
  calls: 3,
  items: 120,
  inputTokens: 12_000,
  outputTokens: 2_700,
  cost: 1_275,
}

function serverHas({ ai = {}, runs = [] as object[], seen = {}, costs = [] as (typeof cost)[] } = {}) {
  answers('get', '/api/v1/ai/settings', { ...settings, ...ai })
  answers('get', '/api/v1/ai/preview', { ...preview, ...seen })
  answers('get', '/api/v1/ai/runs', { items: runs, next: null })
  answers('get', '/api/v1/ai/costs', { rows: costs, cost: costs.reduce((sum, row) => sum + row.cost, 0) })
  answers('get', '/api/v1/ai/calls', { items: [call], next: null })
}

const show = (role = 'owner') => showPage(<AiCard household={{ ...household, role } as Household} />)

test('Before an owner agrees it says in plain words what would leave, and then one key switches it on', async () => {
  serverHas({ ai: { enabled: false, consentedAt: null, consentedBy: null } })
  const sent = hears('patch', '/api/v1/ai/settings', settings)
  await show()

  expect(await screen.findByText(/Numbers of cards, accounts and taxpayers/)).toBeInTheDocument()
  expect(screen.queryByRole('switch')).not.toBeInTheDocument()
  screen.getByRole('button', { name: 'I agree: switch it on' }).focus()
  await userEvent.keyboard('{Enter}')

  await waitFor(() => expect(sent.mock.calls[0]?.[0]).toEqual({ consent: true, enabled: true }))
})

test('Who is no owner sees it and can change nothing', async () => {
  serverHas({ ai: { enabled: false, consentedAt: null, consentedBy: null } })
  await show('editor')
  expect(await screen.findByText('Only an owner can agree to this.')).toBeInTheDocument()
  expect(screen.getByLabelText('Most per month, in US dollars')).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument()
})

test('Without a key it says what is missing, and what left before is still shown', async () => {
  serverHas({ ai: { availability: 'noKey' } })
  await show()
  expect(await screen.findByText(/ANTHROPIC_API_KEY/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Show' })).toBeInTheDocument()
})

test('The cap is set in dollars and sent in millionths', async () => {
  serverHas()
  const sent = hears('patch', '/api/v1/ai/settings', settings)
  await show()
  expect(await screen.findByText('$0.0023 of $1.00 spent this month')).toBeInTheDocument()
  const user = userEvent.setup()
  await user.clear(screen.getByLabelText('Most per month, in US dollars'))
  await user.type(screen.getByLabelText('Most per month, in US dollars'), '2.5')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(sent.mock.calls[0]?.[0]).toEqual({ monthlyCap: 2_500_000 }))
})

test('From which amount on a larger model is asked is set in the base currency, and emptied for never', async () => {
  serverHas({ ai: { escalateFrom: { minorUnits: 50_000, currency: household.baseCurrency } } })
  const sent = hears('patch', '/api/v1/ai/settings', settings)
  await show()
  const user = userEvent.setup()
  const amount = await screen.findByLabelText('Ask a larger model from this amount on')
  expect(amount).toHaveValue('500.00')
  expect(amount).toHaveAccessibleDescription(/claude-sonnet-5-5/)
  const save = screen.getByRole('button', { name: 'Save the amount' })
  await user.clear(amount)
  await user.type(amount, 'much')
  await user.click(save)
  expect(screen.getByText('That is no amount.')).toBeInTheDocument()
  expect(sent).not.toHaveBeenCalled()
  await user.clear(amount)
  await user.type(amount, '1250.5')
  await user.click(save)
  await waitFor(() => expect(sent.mock.calls[0]?.[0]).toEqual({ escalateFrom: 125_050 }))
  await user.clear(amount)
  await user.click(save)
  await waitFor(() => expect(sent.mock.calls[1]?.[0]).toEqual({ escalateFrom: 0 }))
})

test('Who is no owner reads from which amount on it is', async () => {
  serverHas({ ai: { escalateFrom: { minorUnits: 50_000, currency: household.baseCurrency } } })
  await show('viewer')
  expect(await screen.findByText(/Ask a larger model from this amount on/)).toHaveTextContent('500.00')
  expect(screen.queryByRole('button', { name: 'Save the amount' })).not.toBeInTheDocument()
})

test('What it cost is a table by month, task, model and way of asking', async () => {
  serverHas({
    costs: [cost, { ...cost, task: 'escalate', model: 'claude-sonnet-5-5', tier: 'direct', cost: 90_000 }],
  })
  await show()
  const rows = within(await screen.findByRole('table', { name: 'What it cost' })).getAllByRole('row')
  const cellsOf = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  expect(cellsOf(rows[1])).toEqual([
    'Nov 2026',
    'Categories',
    'claude-haiku-5-5',
    'in a batch',
    '3',
    '12,000',
    '2,700',
    '$0.0013',
  ])
  expect(cellsOf(rows[2]).slice(1, 4)).toEqual(['Second opinion', 'claude-sonnet-5-5', 'at once'])
  expect(cellsOf(rows[3])).toEqual(['$0.0913'])
})

test('It is switched off at once', async () => {
  serverHas()
  const sent = hears('patch', '/api/v1/ai/settings', { ...settings, enabled: false })
  await show()
  await userEvent.click(await screen.findByRole('switch', { name: 'Ask about movements without a category' }))
  await waitFor(() => expect(sent.mock.calls[0]?.[0]).toEqual({ enabled: false }))
})

test('A run is offered with its cost, goes on in sight and ends with what it did', async () => {
  serverHas()
  const states = [null, { ...run, state: 'queued', answered: 3 }, run]
  const started = vi.fn()
  server.use(
    http.get('/api/v1/ai/runs', () => {
      const state = started.mock.calls.length === 0 ? states[0] : (states.splice(1, 1)[0] ?? run)
      return HttpResponse.json({ items: state ? [state] : [], next: null })
    }),
    http.post('/api/v1/ai/runs', () => {
      started()
      return HttpResponse.json({ ...run, state: 'queued' }, { status: 202 })
    }),
  )
  await show()
  expect(await screen.findByText('7 merchants to ask about, about $0.0002.')).toBeInTheDocument()
  expect(screen.getByText('3 texts that no model can know are left to you')).toBeInTheDocument()

  await userEvent.click(screen.getByRole('button', { name: 'Ask now' }))

  const progress = await screen.findByRole('progressbar', { name: 'Ask now' })
  expect(progress).toHaveAttribute('aria-valuenow', '33')
  expect(await screen.findByText('Last time: 31 movements categorised, $0.0002')).toBeInTheDocument()
  expect(screen.getByText('For 4 more, suggestions wait in the review')).toBeInTheDocument()
})

test('A run that stopped says why', async () => {
  serverHas({ runs: [{ ...run, state: 'stopped', reason: 'ai.failed' }] })
  await show()
  expect(await screen.findByText(/What was answered is kept/)).toBeInTheDocument()
})

test('A refusal is said in words', async () => {
  serverHas()
  refuses('post', '/api/v1/ai/runs', 409, { code: 'ai.off' })
  await show()
  await userEvent.click(await screen.findByRole('button', { name: 'Ask now' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('switched off for this household')
})

test('What left is shown word for word, and deleted after asking', async () => {
  serverHas()
  const deleted = vi.fn()
  server.use(
    http.delete('/api/v1/ai/calls', () => {
      deleted()
      return new HttpResponse(null, { status: 204 })
    }),
  )
  await show()
  await userEvent.click(await screen.findByRole('button', { name: 'Show' }))
  expect(await screen.findByText('Sort these: {"text":"ZIBBLE [card 1]"}')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Delete this list' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete what is listed?' }))
  expect(deleted).not.toHaveBeenCalled()
  await userEvent.click(dialog.getByRole('button', { name: 'Delete this list' }))
  await waitFor(() => expect(deleted).toHaveBeenCalledOnce())
})

test.each([
  ['es-MX', 'Lo que salió de este servidor'],
  ['pt-BR', 'O que saiu deste servidor'],
])('It speaks %s', async (locale, words) => {
  serverHas()
  await showPage(<AiCard household={household as Household} />, { locale })
  expect(await screen.findByText(words)).toBeInTheDocument()
})
