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

const csv = (name: string, lines: readonly string[]): BankFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.map((line) => `${line}\r\n`).join('')),
})

/** Two rows that nobody can know, two people who were paid, and a shop that anybody knows. */
export const doubtful = {
  file: csv('conta-lilas.csv', [
    'Data;Lançamento;Valor;Saldo',
    '13/10/2024;XQZW VLK 12;-10,00;990,00',
    '14/10/2024;XQZW VLK 13;-11,00;979,00',
    '15/10/2024;PIX ENVIADO MARIA SOUZA LIMA;-80,00;899,00',
    '16/10/2024;PIX ENVIADO JOAO PEREIRA COSTA;-35,00;864,00',
    '17/10/2024;NETFLIX.COM;-39,90;824,10',
  ]),
  lines: 5,
}

/** Every day of it could be a month, too, and nothing else in it tells. */
export const anyOrder = {
  file: csv('conta-verde.csv', [
    'Date,Description,Amount,Balance',
    '02/10/2024,PADARIA SÃO JORGE,-12.50,987.50',
    '03/10/2024,POSTO IPIRANGA,-100.00,887.50',
    '04/11/2024,NETFLIX.COM,-39.90,847.60',
  ]),
  lines: 3,
}

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
