import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answers } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { SafeCard } from './safe-card'
import { UpcomingCard } from './upcoming-card'

const brl = (minorUnits: number) => ({ minorUnits, currency: 'BRL' })
const card = async (name: string) =>
  (await screen.findByRole('heading', { name })).closest('section') as HTMLElement

test('What can be spent is reckoned before the eyes, and what is due next leads to what it is', async () => {
  answers('get', '/api/v1/forecast/safe-to-spend', {
    today: '2099-03-20',
    items: [
      {
        currency: 'BRL',
        until: '2099-04-05',
        incomeKnown: true,
        balance: brl(300_000),
        dueTotal: brl(150_000),
        due: [
          { kind: 'recurring', sourceId: 'rent', name: 'Rent', date: '2099-03-28', amount: brl(150_000) },
        ],
        uncertain: brl(2_000),
        goals: brl(30_000),
        envelopes: brl(18_000),
        amount: brl(100_000),
        perDay: brl(6_250),
      },
    ],
  })
  answers('get', '/api/v1/forecast', {
    today: '2099-03-20',
    accounts: [],
    totals: [],
    events: [
      {
        date: '2099-03-28',
        kind: 'recurring',
        sourceId: 'rent',
        accountId: 'checking',
        otherAccountId: null,
        name: 'Rent',
        amount: brl(-150_000),
      },
      {
        date: '2099-04-05',
        kind: 'recurring',
        sourceId: 'pay',
        accountId: 'checking',
        otherAccountId: null,
        name: 'Payroll',
        amount: brl(450_000),
      },
    ],
  })
  await showPage(
    <>
      <SafeCard currency="BRL" />
      <UpcomingCard />
    </>,
  )
  const safe = await card('Safe to spend')
  expect(safe).toHaveTextContent('R$1,000.00until money comes in on Apr 05')
  expect(safe).toHaveTextContent('Mar 28 · Rent-R$1,500.00')
  expect(safe).toHaveTextContent('Saved for goals-R$300.00In envelopes-R$180.00')
  const set = within(safe)
  expect(set.getByRole('link', { name: 'Saved for goals', hidden: true })).toHaveAttribute('href', '/goals')
  expect(set.getByRole('link', { name: 'In envelopes', hidden: true })).toHaveAttribute('href', '/budgets')
  const upcoming = within(await card('Upcoming'))
  expect(upcoming.getByRole('link', { name: 'Rent' })).toHaveAttribute('href', '/recurring?series=rent')
  expect(upcoming.queryByText('Payroll')).not.toBeInTheDocument()
})
