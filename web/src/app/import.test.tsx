import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { readAccount, readImport, serverHolds } from '@/testing/imports'
import { openApp } from '@/testing/open-app'
import { ana, serverKnows } from '@/testing/people'
import { refuses, server } from '@/testing/server'

beforeEach(() => {
  serverKnows(ana)
})

const statement = new File(['OFXHEADER:100'], 'itau.ofx')
const chooseFile = async () => screen.findByLabelText(/Drop a bank file here/)

test('A file and one press bring in what is new, and the balance equals the bank', async () => {
  serverHolds(readImport)
  const { user, history } = await openApp('/import')
  await user.upload(await chooseFile(), statement)
  expect(await screen.findByText('The statement adds up')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Import 2 transactions' }))
  expect(await screen.findByRole('heading', { name: '2 transactions imported' })).toHaveFocus()
  expect(screen.getByText(/Equals your bank on Oct 31, 2026/)).toHaveTextContent('R$100.00')
  expect(screen.getByText('1 was left out or there already.')).toBeInTheDocument()
  expect(history.location.pathname).toBe('/import/imp')
})

test('An import can be undone where it ended', async () => {
  serverHolds({ ...readImport, status: 'committed', changeSetId: 'cs' })
  const { user } = await openApp('/import/imp')
  await user.click(await screen.findByRole('button', { name: 'Undo this import' }))
  expect(await screen.findByRole('heading', { name: 'This import was undone' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Bring it back' })).toBeInTheDocument()
})

test('A file dropped on any page is read', async () => {
  serverHolds(readImport)
  const { history } = await openApp('/settings')
  await screen.findByRole('heading', { name: 'Settings' })
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [statement] } })
  await waitFor(() => expect(history.location.pathname).toBe('/import/imp'))
})

test('A file that is no statement is refused with what to do instead', async () => {
  serverHolds(readImport)
  refuses('post', '/api/v1/imports', 400, { code: 'file.empty' })
  const { user } = await openApp('/import')
  await user.upload(await chooseFile(), statement)
  expect(await screen.findByRole('alert')).toHaveTextContent(/itau\.ofx was not read.*The file is empty/)
})

test('A file too large for the server says so', async () => {
  serverHolds(readImport)
  refuses('post', '/api/v1/imports', 413, { code: 'upload.too-large' })
  const { user } = await openApp('/import')
  await user.upload(await chooseFile(), statement)
  expect(await screen.findByRole('alert')).toHaveTextContent(/too large/)
})

test('Where the file states no balance, the answer is sent to the cent before the commit', async () => {
  const unknown = {
    ...readAccount,
    opening: null,
    closing: null,
    closingDate: null,
    balanceHolds: null,
    balanceKnown: false,
  }
  serverKnows({ ...ana, locale: 'pt-BR' })
  const { sent } = serverHolds({ ...readImport, accounts: [unknown] })
  const { user } = await openApp('/import/imp')
  await user.type(await screen.findByLabelText('Quanto o seu banco mostra hoje?'), '1.234,56')
  await user.click(screen.getByRole('button', { name: 'Importar 2 transações' }))
  expect(await screen.findByRole('heading', { name: '2 transações importadas' })).toBeInTheDocument()
  expect(sent).toMatchObject([
    { balances: { '123-4': { amount: { minorUnits: 123_456, currency: 'BRL' } } } },
  ])
})

test('Each line can be decided by keyboard, and the button counts what will come in', async () => {
  const { sent } = serverHolds(readImport)
  const { user } = await openApp('/import/imp')
  expect(await screen.findByText('PADARIA')).toBeInTheDocument()
  await user.keyboard('jx')
  expect(await screen.findByRole('button', { name: 'Import 1 transaction' })).toBeInTheDocument()
  await user.keyboard('jb')
  expect(await screen.findByRole('button', { name: 'Import 2 transactions' })).toBeInTheDocument()
  await waitFor(() => expect(sent).toEqual([{ lines: { 1: 'skip' } }, { lines: { 2: 'new' } }]))
})

test('Lines are filtered by what they were found to be, and the address remembers it', async () => {
  serverHolds(readImport)
  const { user, history } = await openApp('/import/imp')
  await user.click(await screen.findByRole('button', { name: /Already there 1/ }))
  await waitFor(() => expect(screen.queryByText('PADARIA')).not.toBeInTheDocument())
  expect(await screen.findByText('FARMACIA')).toBeInTheDocument()
  expect(history.location.search).toContain('status=duplicate')
})

test('The lines can go into an existing account instead of a new one', async () => {
  const { sent } = serverHolds(readImport, () => ({ accounts: [{ ...readAccount, accountId: 'acc' }] }))
  const { user } = await openApp('/import/imp')
  await user.click(await screen.findByRole('button', { name: 'Change' }))
  await user.selectOptions(await screen.findByLabelText('Goes into'), 'acc')
  await waitFor(() => expect(screen.queryByLabelText('Name of the account')).not.toBeInTheDocument())
  expect(sent).toEqual([{ accounts: { '123-4': 'acc' } }])
})

test('A file in another currency than its account cannot be committed', async () => {
  serverHolds({
    ...readImport,
    accounts: [{ ...readAccount, accountId: 'acc', currency: 'USD', currencyDiffers: true }],
  })
  const { user } = await openApp('/import/imp')
  expect(await screen.findByRole('alert')).toHaveTextContent('The file is in BRL and the account in USD')
  await user.click(screen.getByRole('button', { name: 'Continue to the preview' }))
  expect(await screen.findByRole('button', { name: 'Import 2 transactions' })).toBeDisabled()
})

test('Columns that were not found are asked for, with the effect shown while choosing', async () => {
  const layout = {
    mapping: null,
    headers: ['Wann', 'Was', 'Wieviel'],
    sampleRows: [['03.04.2026', 'Bäcker', '-1.234,50']],
    signature: 'x',
  }
  const unread = { ...readImport, accounts: [], new: 0, duplicates: 0, layout }
  const { sent } = serverHolds(unread, () => ({ accounts: [readAccount], new: 2 }))
  const { user } = await openApp('/import/imp')
  const use = await screen.findByRole('button', { name: 'Use these columns' })
  expect(use).toBeDisabled()
  await user.selectOptions(screen.getByLabelText('Meaning of Wann'), 'Day')
  await user.selectOptions(screen.getByLabelText('Meaning of Wieviel'), 'Amount')
  expect(screen.getByText('Apr 03, 2026')).toBeInTheDocument()
  expect(screen.getByText('-R$1,234.50')).toBeInTheDocument()
  await user.click(use)
  expect(await screen.findByRole('button', { name: 'Import 2 transactions' })).toBeInTheDocument()
  expect(sent).toMatchObject([{ mapping: { date: 0, amount: 2, delimiter: ';' } }])
})

test('What is wrong with the file is told in the person’s words, an unknown code in the server’s', async () => {
  serverKnows({ ...ana, locale: 'es-ES' })
  const diagnostics = [
    { line: 8, code: 'date.invalid', message: "'99/10' is no date.", severity: 'error' },
    { line: null, code: 'future.code', message: 'Something new.', severity: 'info' },
  ]
  serverHolds({ ...readImport, diagnostics, errors: 1 })
  await openApp('/import/imp')
  const notes = await screen.findByRole('region', { name: 'Notas sobre el archivo' })
  expect(within(notes).getByText('No se pudo leer el día.')).toBeInTheDocument()
  expect(within(notes).getByText('Something new.')).toBeInTheDocument()
})

test('A preview can be thrown away', async () => {
  serverHolds(readImport)
  const { user, history } = await openApp('/import/imp')
  server.use(http.delete('/api/v1/imports/imp', () => new HttpResponse(null, { status: 204 })))
  await user.click(await screen.findByRole('button', { name: 'Discard' }))
  await waitFor(() => expect(history.location.pathname).toBe('/import'))
})
