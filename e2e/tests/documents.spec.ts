import { button, goTo, type App } from '../support/app.ts'
import { october } from '../support/bank-files.ts'
import { expect, test } from '../support/fixtures.ts'
import { expectFine } from '../support/fine.ts'
import { chooseFile, commit } from '../support/importing.ts'
import { rowsOf, search, toast } from '../support/ledger.ts'
import { phoneInPortuguese } from '../support/looks.ts'
import { agreeOnPlace, signUp } from '../support/person.ts'

const issuer = 'FERRETERIA DEL SOL'

// Two things and their tax, which together are the total: 100.00 + 50.00 + 24.00 = 174.00.
const invoice = {
  name: 'invoice.xml',
  mimeType: 'application/xml',
  buffer: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" xmlns:tfd="http://www.sat.gob.mx/TimbreFiscalDigital"
  Version="4.0" Fecha="2024-10-09T18:22:01" FormaPago="01" SubTotal="150.00" Moneda="BRL" TipoCambio="3.50"
  Total="174.00" TipoDeComprobante="I" Exportacion="01" MetodoPago="PUE" LugarExpedicion="06000">
  <cfdi:Emisor Rfc="EKU9003173C9" Nombre="${issuer}" RegimenFiscal="601"/>
  <cfdi:Receptor Rfc="XAXX010101000" Nombre="PUBLICO EN GENERAL" DomicilioFiscalReceptor="06000"
    RegimenFiscalReceptor="616" UsoCFDI="S01"/>
  <cfdi:Conceptos>
    <cfdi:Concepto ClaveProdServ="27111700" Cantidad="2" ClaveUnidad="H87" Descripcion="Martillo" ValorUnitario="50.00"
      Importe="100.00" ObjetoImp="02"/>
    <cfdi:Concepto ClaveProdServ="31161500" Cantidad="1" ClaveUnidad="H87" Descripcion="Tornillos" ValorUnitario="50.00"
      Importe="50.00" ObjetoImp="02"/>
  </cfdi:Conceptos>
  <cfdi:Impuestos TotalImpuestosTrasladados="24.00"/>
  <cfdi:Complemento>
    <tfd:TimbreFiscalDigital Version="1.1" UUID="6F1E3C52-9A1B-4C55-8E7D-2B0C9D3A4E5F"/>
  </cfdi:Complemento>
</cfdi:Comprobante>
`),
}
const paid = -17400

// One look: the screens' own tests know the others.
const looks = [{ name: 'on a phone in Portuguese', use: phoneInPortuguese, sum: '150,00 + 24,00 = 174,00' }]

for (const { name, use, sum } of looks) {
  test.describe(name, () => {
    test.use(use)
    test.setTimeout(120_000)

    test('an e-invoice proves itself, becomes a transaction, and is taken back', async ({ app }) => {
      await test.step('have an account', () => haveAccount(app))
      await test.step('hand the e-invoice in', () => handIn(app))
      await test.step('see it proved, and confirm', () => confirm(app, sum))
      await test.step('find it in the ledger', () => findBooked(app))
      await test.step('take it back', () => takeBack(app))
    })
  })
}

async function haveAccount(app: App): Promise<void> {
  const { page, t } = app
  await signUp(app)
  await agreeOnPlace(app)
  await page.getByRole('link', { name: t('welcome.doors.file') }).click()
  await chooseFile(app, october.file)
  await commit(app, october.lines)
}

/** A phone's bar has no place for it; the settings lead there. */
async function openDocuments(app: App): Promise<void> {
  const { page, t } = app
  await goTo(app, 'settings')
  await page.getByRole('link', { name: t('settings.documents.open') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('documents.title') })).toBeVisible()
}

async function handIn(app: App): Promise<void> {
  const { page, t } = app
  await openDocuments(app)
  await expectFine(app)
  await page.locator('main input[type=file][multiple]').setInputFiles(invoice)
  // Nobody loads the page again: the server tells when it is read.
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: issuer }) })
  await expect(row).toContainText(t('documents.status.review'))
  await expect(row).toContainText(t('documents.method.eInvoice'))
  await expect(row).toContainText(app.reais(paid))
  await expectFine(app)
  await row.getByRole('link', { name: issuer, exact: true }).click()
}

async function confirm(app: App, sum: string): Promise<void> {
  const { page, t } = app
  const proof = page.getByRole('region', { name: t('documents.proof.proved') })
  await expect(proof).toContainText(sum)
  await expect(page.getByLabel(t('documents.items.description'), { exact: true }).first()).toHaveValue(
    'Martillo',
  )
  await page.getByLabel(t('documents.field.account'), { exact: true }).selectOption({ index: 1 })
  await expectFine(app)
  await page.keyboard.press('Control+Enter')
  await expect(toast(app, t('documents.done.booked', { name: issuer }))).toBeVisible()
}

async function findBooked(app: App): Promise<void> {
  const { page, t } = app
  await goTo(app, 'transactions')
  await search(app, issuer, 1)
  const row = rowsOf(app, issuer)
  await expect(row).toContainText(app.reais(paid))
  await row.focus()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: t('transactions.dialog.edit') })
  await expect(dialog.getByRole('list', { name: t('transactions.origin.documents') })).toContainText(
    invoice.name,
  )
  await expectFine(app)
  await page.keyboard.press('Escape')
}

async function takeBack(app: App): Promise<void> {
  const { page, t } = app
  await goTo(app, 'activity')
  const label = t('activity.label.document.confirmed', { subject: issuer })
  await button(app, t('activity.action.undoOf', { label })).click()
  await expect(toast(app, t('activity.done.undo'))).toBeVisible()
  await openDocuments(app)
  await expect(page.getByRole('listitem').filter({ hasText: issuer })).toContainText(
    t('documents.status.review'),
  )
  await goTo(app, 'transactions')
  await page.getByPlaceholder(t('transactions.filter.search')).fill(issuer)
  await expect(page.getByText(t('transactions.none.title'))).toBeVisible()
}
