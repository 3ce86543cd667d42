import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { accountWith, categoryWith } from '@/testing/ledger'
import { conditionWith, previewRowWith, previewWith, ruleWith } from '@/testing/rules'
import { answers, refuses, server } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { Rules } from './rules'

const first = ruleWith()
const second = ruleWith({
  id: '0198cccc-0000-7000-8000-000000000002',
  name: 'Zoo',
  conditions: [
    conditionWith({ value: 'zoo', not: true }),
    conditionWith({ field: 'amount', operator: 'between', value: '1234.5', upperValue: '2000' }),
    conditionWith({ field: 'direction', operator: 'equals', value: 'out' }),
  ],
  categoryId: null,
  parts: [
    { categoryId: 'delivery', basisPoints: 3_333, amount: null, note: null },
    { categoryId: null, basisPoints: null, amount: null, note: null },
  ],
  tags: ['fun'],
  stop: false,
  hits: 0,
  lastHit: null,
})

function serverHas(rules: readonly object[] = [first, second], preview: object = previewWith()) {
  answers('get', '/api/v1/rules', { items: rules, next: null })
  answers('get', '/api/v1/ai/settings', { availability: 'noKey', enabled: false })
  answers('get', '/api/v1/accounts', { items: [accountWith()] })
  answers('get', '/api/v1/categories', {
    items: [categoryWith({}), categoryWith({ id: 'delivery', key: 'food.delivery', parentId: 'food' })],
  })
  answers('post', '/api/v1/rules/preview', preview as never)
}

/** Hears what is sent to a route, and answers it. */
function hears(method: 'post' | 'patch' | 'put' | 'delete', path: string, answer: object | null) {
  const heard = vi.fn()
  server.use(
    http[method](path, async ({ request }) => {
      heard(method === 'delete' || !request.body ? request.url : await request.json())
      const headers = { 'X-Change-Set-Id': 'act-1' }
      return answer
        ? HttpResponse.json(answer, { headers })
        : new HttpResponse(null, { status: 204, headers })
    }),
  )
  return heard
}

const openPage = async (options?: { role?: string; locale?: string }, from?: string, asked?: string) => {
  const onLeave = vi.fn()
  await showPage(<Rules from={from} asked={asked} onLeave={onLeave} />, options)
  return { user: userEvent.setup(), onLeave }
}

test('Each rule reads as a sentence, with how much of the ledger it decides', async () => {
  serverHas()
  await openPage()
  const items = await screen.findAllByRole('listitem')
  expect(items[0]).toHaveTextContent('When the text contains “ifood”')
  await waitFor(() => expect(items[0]).toHaveTextContent('category Delivery'))
  expect(items[0]).toHaveTextContent('Decides 12 transactions · last on Nov 20, 2026')
  expect(items[1]).toHaveTextContent(
    'When the text does not contain “zoo”, the amount is between 1,234.5 and 2,000, and money goes out',
  )
  expect(items[1]).toHaveTextContent('split: 33.33% to Delivery and the rest to No category · add #fun')
  expect(items[1]).toHaveTextContent('later rules may add')
  expect(items[1]).toHaveTextContent('Decides nothing at the moment')
})

test('In Portuguese the sentence has that language and its numbers', async () => {
  serverHas()
  await openPage({ locale: 'pt-BR' })
  expect(await screen.findByText(/o valor está entre 1\.234,5 e 2\.000 e sai dinheiro/)).toBeInTheDocument()
})

test('A rule is lifted with Space, moved with the arrows and put down: one order is sent', async () => {
  serverHas()
  const ordered = hears('put', '/api/v1/rules/order', null)
  const { user } = await openPage()
  const handle = await screen.findByRole('button', { name: 'Move Delivery, 1 of 2' })
  handle.focus()
  await user.keyboard(' {ArrowDown}')
  expect(await screen.findByText('Delivery is now 2 of 2')).toBeInTheDocument()
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-handle', first.id))
  expect(ordered).not.toHaveBeenCalled()
  await user.keyboard(' ')
  await waitFor(() => expect(ordered).toHaveBeenCalledWith({ ids: [second.id, first.id] }))
  expect(await screen.findByText('Order changed.')).toBeInTheDocument()
})

test('A refused order goes back and is said in words', async () => {
  serverHas()
  refuses('put', '/api/v1/rules/order', 409, { code: 'rule.order-incomplete' })
  const { user } = await openPage()
  await user.click(await screen.findByRole('button', { name: 'Actions for the rule Zoo' }))
  await user.click(screen.getByRole('menuitem', { name: 'Move up' }))
  expect(await screen.findByText(/Somebody changed the rules meanwhile/)).toBeInTheDocument()
  const items = screen.getAllByRole('listitem')
  expect(items[0]).toHaveTextContent('Delivery')
})

test('A rule is switched off where it stands', async () => {
  serverHas()
  const patched = hears('patch', '/api/v1/rules/:id', { ...first, enabled: false })
  const { user } = await openPage()
  await user.click(await screen.findByRole('switch', { name: 'Rule Delivery is on' }))
  await waitFor(() => expect(patched).toHaveBeenCalledWith({ enabled: false }))
})

test('While a rule is written its dry run shows what would change, what is left, and who disagrees', async () => {
  serverHas(
    [first],
    previewWith({
      kept: 2,
      conflicts: [
        { ruleId: first.id, name: 'Delivery', rows: 3, comesFirst: true },
        { ruleId: second.id, name: 'Zoo', rows: 1, comesFirst: false },
      ],
    }),
  )
  const { user } = await openPage()
  await user.click(await screen.findByRole('button', { name: 'New rule' }))
  const dialog = await screen.findByRole('dialog')
  expect(dialog).toHaveTextContent('Fill in a condition to see what the rule finds.')
  await user.type(within(dialog).getByRole('textbox', { name: 'Value' }), 'x')
  await user.selectOptions(within(dialog).getByLabelText('Category'), 'delivery')
  expect(await within(dialog).findByRole('tab', { name: 'Would change 1' })).toBeInTheDocument()
  expect(await within(dialog).findByText('IFOOD *SABOR')).toBeInTheDocument()
  expect(dialog).toHaveTextContent('“Delivery” comes first and decides 3 of these')
  expect(dialog).toHaveTextContent('“Zoo” comes later and loses 1 to this rule')
  server.use(
    http.post('/api/v1/rules/preview', ({ request }) => {
      expect(new URL(request.url).searchParams.get('show')).toBe('kept')
      const row = previewRowWith({ effect: 'kept', reason: 'person' })
      return HttpResponse.json(previewWith({ kept: 2, rows: [row] }))
    }),
  )
  await user.click(within(dialog).getByRole('tab', { name: 'Left alone 2' }))
  expect(await within(dialog).findByText('A person decided')).toBeInTheDocument()
})

test('A rule from a correction is saved, applied to the past in one act, and undone in one', async () => {
  serverHas([])
  answers('get', '/api/v1/rules/suggestion', {
    rule: { ...first, name: 'iFood', conditions: [conditionWith({ value: 'ifood sabor' })] },
    count: 1,
  })
  const created = hears('post', '/api/v1/rules', { ...first, name: 'iFood' })
  const applied = hears('post', '/api/v1/rules/:id/apply', {
    changeSetId: 'act-9',
    changed: 14,
    timedOut: false,
  })
  const undone = hears('post', '/api/v1/change-sets/:id/undo', { changeSetId: 'a', rows: 14, conflicts: [] })
  const { user, onLeave } = await openPage({}, 'transaction-1')
  await user.click(await screen.findByRole('button', { name: 'Save and apply to 1' }))
  expect(await screen.findByText('14 transactions changed.')).toBeInTheDocument()
  expect(created.mock.calls[0]?.[0]).toMatchObject({
    name: 'iFood',
    categoryId: 'delivery',
    conditions: [{ field: 'text', operator: 'contains', value: 'ifood sabor' }],
  })
  expect(applied).toHaveBeenCalledOnce()
  expect(onLeave).toHaveBeenCalledOnce()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(undone.mock.calls[0]?.[0]).toContain('/act-9/undo'))
})

test('A split must divide any amount before it can be saved', async () => {
  serverHas([])
  const created = hears('post', '/api/v1/rules', first)
  const { user } = await openPage()
  const [button] = await screen.findAllByRole('button', { name: 'New rule' })
  await user.click(button!)
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('textbox', { name: 'Value' }), 'x')
  await user.click(within(dialog).getByRole('button', { name: 'Split' }))
  const part = within(dialog).getByRole('group', { name: 'Part 2' })
  await user.selectOptions(within(part).getByLabelText('How the part is measured'), 'share')
  await user.type(within(part).getByLabelText('Percent'), '49')
  expect(within(dialog).getByText(/must add up to 100/)).toBeInTheDocument()
  expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled()
  await user.clear(within(part).getByLabelText('Percent'))
  await user.type(within(part).getByLabelText('Percent'), '50')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(created).toHaveBeenCalledOnce())
  expect(created.mock.calls[0]?.[0]).toMatchObject({
    parts: [{ basisPoints: 5_000 }, { basisPoints: 5_000 }],
  })
})

test('A refusal of the server stays in the form', async () => {
  serverHas([first])
  refuses('patch', '/api/v1/rules/:id', 409, { code: 'rule.regex-invalid' })
  const { user } = await openPage()
  await user.click(await screen.findByRole('button', { name: 'Delivery' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(/pattern|expression/i)
})

test('Rules come in from a file, and what is left out is named', async () => {
  serverHas([])
  const imported = hears('post', '/api/v1/rules/import', {
    imported: 1,
    already: 0,
    problems: [{ number: 2, name: 'Zoo', code: 'rule.category-unknown', detail: 'Feira' }],
  })
  const { user } = await openPage()
  const rules = [{ name: 'a' }, { name: 'Zoo' }]
  const file = new File([JSON.stringify({ version: 1, rules })], 'rules.json', { type: 'application/json' })
  await user.upload(await screen.findByLabelText('File of rules'), file)
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByLabelText('Create categories that are missing'))
  await user.click(within(dialog).getByRole('button', { name: 'Import' }))
  expect(await within(dialog).findByText('1 was left out:')).toBeInTheDocument()
  expect(dialog).toHaveTextContent('Zoo: There is no such category here. (Feira)')
  expect(imported).toHaveBeenCalledWith({ version: 1, rules, createCategories: true })
})

test('A file of something else is refused before it is sent', async () => {
  serverHas([])
  const { user } = await openPage()
  const file = new File(['date;amount'], 'bank.json', { type: 'application/json' })
  await user.upload(await screen.findByLabelText('File of rules'), file)
  expect(await screen.findByText(/not a file of rules/)).toBeInTheDocument()
})

test('A viewer reads the rules and changes none', async () => {
  serverHas()
  await openPage({ role: 'viewer' })
  expect(await screen.findByText('When the text contains “ifood”')).toBeInTheDocument()
  expect(screen.getAllByRole('switch')[0]).toBeDisabled()
  expect(screen.queryByRole('button', { name: /New rule|Move|Actions|Import/ })).not.toBeInTheDocument()
})

test('Without the categories a rule is not told without its category, and the editor’s choice says why it is empty', async () => {
  serverHas()
  refuses('get', '/api/v1/categories', 500)
  const { user } = await openPage()
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'New rule' }))
  const editor = await screen.findByRole('dialog')
  expect(await within(editor).findByRole('alert')).toBeInTheDocument()
  serverHas()
  await user.click(within(editor).getByRole('button', { name: 'Try again' }))
  expect(await within(editor).findByRole('option', { name: 'Food' })).toBeInTheDocument()
})

test('A rule that somebody else changed is saved over what was told of, and over nothing later', async () => {
  serverHas()
  const seen: (string | null)[] = []
  server.use(
    http.patch('/api/v1/rules/:id', ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      serverHas([{ ...first, version: 'v2' }, second])
      return HttpResponse.json({ code: 'changed-meanwhile' }, { status: 412 })
    }),
  )
  const { user } = await openPage()
  await user.click(await screen.findByRole('button', { name: 'Delivery' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await dialog.findByRole('alert')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(seen).toEqual(['"v1"', '"v2"']))
})

test('A rule that is asked for by the address is opened, and closing it leads back', async () => {
  serverHas()
  const { user, onLeave } = await openPage(undefined, undefined, ruleWith().id)
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveValue('Delivery')
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  expect(onLeave).toHaveBeenCalled()
})
