import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { answers, refuses } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { brl, rows, serverHas } from '@/testing/transactions'
import { Transactions } from './transactions'

const ruleId = '0198cccc-0000-7000-8000-000000000001'
const path = '/api/v1/transactions/:id/explanation'

const explained = {
  merchantKey: 'ifood',
  bankText: 'IFOOD *SABOR 1234',
  decisions: [
    {
      categoryId: 'delivery',
      amount: brl(-3928),
      source: 'rule',
      confidence: null,
      evidence: `rule:${ruleId}`,
      ruleName: 'Food at the door',
    },
  ],
  changes: [
    {
      changeSetId: 'two',
      kind: 'rule',
      label: 'rule.applied',
      subject: 'Food at the door',
      actor: 'Ana Souza',
      at: '2026-11-21T10:00:00Z',
      fields: [
        { entity: 'Split', field: 'CategoryId', before: 'restaurants', after: 'delivery' },
        { entity: 'Split', field: 'Confidence', before: 0.82, after: null },
        { entity: 'Split', field: 'Evidence', before: 'model', after: `rule:${ruleId}` },
      ],
    },
    {
      changeSetId: 'one',
      kind: 'import',
      label: 'import.committed',
      subject: 'itau.ofx',
      actor: null,
      at: '2026-11-20T10:00:00Z',
      fields: [],
    },
  ],
}

async function openDetails() {
  serverHas()
  answers('get', '/api/v1/transactions/:id', rows[0]!)
  const router = await showPage(<Transactions filter={{}} onFilter={() => undefined} />)
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  const user = userEvent.setup()
  await user.keyboard('je')
  const dialog = await screen.findByRole('dialog')
  return { user, dialog, router }
}

test('Why this category: who decided, with the rule that leads to itself, and who changed what', async () => {
  const { user, dialog, router } = await openDetails()
  answers('get', path, explained)
  const why = within(dialog).getByRole('button', { name: 'Why this category?' })
  expect(why).toHaveAttribute('aria-expanded', 'false')
  await user.click(why)
  const rule = await within(dialog).findByRole('link', { name: 'Food at the door' })
  expect(rule.closest('li')).toHaveTextContent('Delivery Rule Food at the door')
  expect(dialog).toHaveTextContent('The bank wrote: IFOOD *SABOR 1234')
  const [newest, oldest] = within(dialog)
    .getByRole('heading', { name: 'Who changed what' })
    .parentElement!.querySelectorAll('ol > li')
  expect(newest).toHaveTextContent(/^Rule Food at the door appliedAna Souza · /)
  expect(newest).toHaveTextContent('CategoryBeforeRestaurantsAfterDelivery')
  expect(newest).toHaveTextContent('ConfidenceBefore82%Afternothing')
  expect(newest).not.toHaveTextContent(ruleId)
  expect(oldest).toHaveTextContent(/^itau\.ofx importedThe program · /)
  await user.click(rule)
  expect(router.state.location.href).toBe(`/rules?rule=${ruleId}`)
})

test('Each part has its own reason, and a rule that is gone says so', async () => {
  const [decision] = explained.decisions
  const { user, dialog } = await openDetails()
  answers('get', path, {
    ...explained,
    decisions: [
      { ...decision, ruleName: null },
      { ...decision, source: 'model', evidence: 'model', confidence: 0.93, amount: brl(-1000) },
    ],
  })
  await user.click(within(dialog).getByRole('button', { name: 'Why this category?' }))
  expect(await within(dialog).findByText('This rule was deleted.')).toBeInTheDocument()
  expect(within(dialog).getByText('Looks like it · 93%').closest('li')).toHaveTextContent('-R$10.00')
})

test('When the reasons do not arrive, they can be asked for again', async () => {
  const { user, dialog } = await openDetails()
  refuses('get', path, 500)
  await user.click(within(dialog).getByRole('button', { name: 'Why this category?' }))
  const retry = await within(dialog).findByRole('button', { name: 'Try again' })
  answers('get', path, explained)
  await user.click(retry)
  expect(await within(dialog).findByText(/The bank wrote/)).toBeInTheDocument()
})
