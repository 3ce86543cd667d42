import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type BankFile = { name: string; mimeType: string; buffer: Buffer }

const fixtures = resolve(import.meta.dirname, '../fixtures')

const ofx = (name: string): BankFile => ({
  name,
  mimeType: 'application/x-ofx',
  buffer: readFileSync(join(fixtures, name)),
})

/** October of a checking account in the style of a Brazilian bank: windows-1252, unclosed tags, two equal purchases. */
export const october = {
  file: ofx('itau.ofx'),
  lines: 12,
  inflow: 734533,
  outflow: -224237,
  closing: 612776,
}

/** The download after it repeats the last line of October, as banks do. */
export const november = { file: ofx('itau-next.ofx'), lines: 5, repeated: 1, closing: 1248153 }

const shops = [
  'POSTO IPIRANGA',
  'SUPERMERCADO ZONA SUL',
  'UBER TRIP',
  'IFOOD',
  'DROGARIA SÃO PAULO',
  'NETFLIX.COM',
]
const perDay = 10
const dayMs = 86_400_000

/** Many rows of another bank, the same every time; the last balance is what that bank shows. */
export function longStatement(rows: number, { withBalance }: { withBalance: boolean }) {
  let [seed, closing, inflow, outflow] = [20240131, 250_000, 0, 0]
  const lines = Array.from({ length: rows }, (_, index) => {
    seed = (seed * 48_271) % 2_147_483_647
    const salary = index % 300 === 0
    const amount = salary ? 950_000 : -(100 + (seed % 5_900))
    if (salary) inflow += amount
    else outflow += amount
    closing += amount
    const day = new Date(Date.UTC(2022, 0, 3) + Math.floor(index / perDay) * dayMs).toISOString().slice(0, 10)
    const text = salary ? 'SALARIO EMPRESA ÁGUA LIMPA' : `${shops[seed % shops.length]} ${index % 97}`
    return [
      day.split('-').reverse().join('/'),
      text,
      decimal(amount),
      ...(withBalance ? [decimal(closing)] : []),
    ]
  })
  const head = ['Data', 'Lançamento', 'Valor', ...(withBalance ? ['Saldo'] : [])]
  const text = [head, ...lines].map((cells) => `${cells.join(';')}\r\n`).join('')
  const file = { name: 'conta-laranja.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  return { file, lines: rows, inflow, outflow, closing }
}

const decimal = (cents: number) =>
  `${cents < 0 ? '-' : ''}${String(Math.abs(cents))
    .padStart(3, '0')
    .replace(/(\d{2})$/, ',$1')}`
