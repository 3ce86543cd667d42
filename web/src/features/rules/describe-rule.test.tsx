import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { accountWith, categoryWith } from '@/testing/ledger'
import { conditionWith, previewWith, ruleWith } from '@/testing/rules'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Rules } from './rules'

const drafted = {
  rule: {
    ...ruleWith({ name: 'Uber', categoryId: 'food' }),
    conditions: [
      conditionWith({ value: 'uber' }),
      conditionWith({ field: 'amount', operator: 'atLeast', value: '100' }),
    ],
  },
  count: 1,
  notUnderstood: ['at night'],
}

function serverHas(settings: object) {
  answers('get', '/api/v1/ai/settings', { availability: 'ready', enabled: true, ...settings })
  answers('get', '/api/v1/rules', { items: [ruleWith()], next: null })
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', '/api/v1/categories', { items: [categoryWith({})] })
  answers('post', '/api/v1/rules/preview', previewWith() as never)
}

async function describe(sentence: string) {
  await showPage(<Rules asked={undefined} from={undefined} onLeave={vi.fn()} />)
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Describe a rule in a sentence'), `${sentence}{Enter}`)
  return user
}

test('A sentence opens as a draft beside its dry run, says what it leaves out, and is saved only by the person', async () => {
  serverHas({})
  const [asked, saved] = [vi.fn(), vi.fn()]
  server.use(
    http.post('/api/v1/rules/draft', async ({ request }) => {
      asked(await request.json())
      return HttpResponse.json(drafted)
    }),
    http.post('/api/v1/rules', async ({ request }) => {
      saved(await request.json())
      return HttpResponse.json(ruleWith(), { status: 201, headers: { 'X-Change-Set-Id': 'act-1' } })
    }),
  )
  const user = await describe(' anything from Uber over 100 at night is food ')
  const dialog = await screen.findByRole('dialog')
  expect(asked).toHaveBeenCalledExactlyOnceWith({ sentence: 'anything from Uber over 100 at night is food' })
  expect(dialog).toHaveTextContent('Not in this rule: “at night”.')
  const values = within(dialog).getAllByRole('textbox', { name: 'Value' })
  expect(values.map((value) => (value as HTMLInputElement).value)).toEqual(['uber', '100'])
  expect(await within(dialog).findByText('IFOOD *SABOR')).toBeInTheDocument()
  expect(saved).not.toHaveBeenCalled()
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
})

test('A sentence that was not understood is said in words, and stays to be said otherwise', async () => {
  serverHas({})
  refuses('post', '/api/v1/rules/draft', 409, { code: 'rule.sentence-not-understood' })
  await describe('hello')
  expect(await screen.findByText(/No rule came of this sentence/)).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByLabelText('Describe a rule in a sentence')).toHaveValue('hello')
})

test.each([
  ['no key', { availability: 'noKey' }, {}],
  ['no consent', { enabled: false }, {}],
  ['a viewer', {}, { role: 'viewer' }],
])('With %s there is no field for sentences', async (_why, settings, options) => {
  serverHas(settings)
  await showPage(<Rules asked={undefined} from={undefined} onLeave={vi.fn()} />, options)
  await screen.findByRole('switch', { name: /Delivery/ })
  expect(screen.queryByLabelText('Describe a rule in a sentence')).not.toBeInTheDocument()
})
