import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { paperWith } from '@/testing/documents'
import { answers, refuses } from '@/testing/server'
import { showPage } from '@/testing/show-page'
import { hears, ids, rows, serverHas } from '@/testing/transactions'
import { Transactions } from './transactions'

const detailed = (merged: number) => ({
  ...rows[0]!,
  detail: { bank: null, sources: [], counterpart: null, createdIn: 'act', merged },
})

async function openPage(options?: { role: string }) {
  serverHas()
  answers('get', '/api/v1/transactions/:id', detailed(0))
  await showPage(<Transactions filter={{}} onFilter={() => undefined} />, options)
  await screen.findByText('IFOOD *RESTAURANTE SABOR')
  return userEvent.setup()
}

test('What was merged is taken apart from the details, where a refusal is said too', async () => {
  const user = await openPage()
  answers('get', '/api/v1/transactions/:id', detailed(1))
  refuses('post', '/api/v1/transactions/:id/unmerge', 409, { code: 'transaction.not-merged' })
  await user.keyboard('je')
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByRole('button', { name: 'Undo merge' }))
  expect(await dialog.findByRole('alert')).toHaveTextContent(/Nothing was merged/)
  answers('post', '/api/v1/transactions/:id/unmerge', rows[0]!)
  await user.click(dialog.getByRole('button', { name: 'Undo merge' }))
  expect(await screen.findByText('Taken apart again.')).toBeInTheDocument()
})

test('Where nothing was merged nothing is offered to be taken apart', async () => {
  const user = await openPage()
  await user.keyboard('je')
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('Entered by hand')).toBeInTheDocument()
  expect(dialog.queryByRole('button', { name: 'Undo merge' })).not.toBeInTheDocument()
})

test('The details lead to a name for the merchant, those who may give one', async () => {
  const user = await openPage()
  await user.keyboard('je')
  const link = await screen.findByRole('link', { name: 'Rename this merchant everywhere' })
  expect(link).toHaveAttribute('href', `/merchants?from=${ids[0] ?? ''}`)
})

test('The documents that prove it lead to what was read of them', async () => {
  const user = await openPage()
  answers('get', '/api/v1/documents', { items: [paperWith({ contentType: 'application/xml' })], next: null })
  await user.keyboard('je')
  const documents = await screen.findByRole('list', { name: 'Documents that prove it' })
  expect(within(documents).getByRole('link', { name: 'receipt.jpg' })).toHaveAttribute(
    'href',
    '/documents/paper-1',
  )
})

test('One note is given to all selected rows', async () => {
  const bulk = hears('post', '/api/v1/transactions/bulk', { changeSetId: 'act', changed: 2 })
  const user = await openPage()
  await user.click(screen.getByRole('checkbox', { name: 'Select all rows shown' }))
  const bar = within(await screen.findByRole('toolbar'))
  await user.click(bar.getByRole('button', { name: 'Note' }))
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'trip{Enter}')
  expect(await screen.findByText('2 transactions changed.')).toBeInTheDocument()
  expect(bulk).toHaveBeenCalledWith({ ids, set: { note: 'trip' }, delete: false })
})
