import type { Layout, Mapping } from './queries'

/** What a column can mean, in the order in which people look for it. */
export const roles = [
  'date', 'amount', 'debit', 'credit', 'direction', 'description', 'payee', 'category', 'balance', 'account',
  'currency', 'sourceId', 'reference', 'kind', 'status',
] as const // prettier-ignore
export type Role = (typeof roles)[number]

const noColumn = -1

export function roleOf(mapping: Mapping, column: number): Role | undefined {
  return roles.find((role) =>
    role === 'description' ? mapping.description?.includes(column) : mapping[role] === column,
  )
}

/** Gives a column a meaning. Only the text may come from several columns; any other meaning moves. */
export function withRole(mapping: Mapping, column: number, role: Role | undefined): Mapping {
  const next: Mapping = {
    ...mapping,
    date: mapping.date === column ? noColumn : mapping.date,
    description: (mapping.description ?? []).filter((other) => other !== column),
  }
  for (const other of roles) {
    if (other !== 'date' && other !== 'description' && next[other] === column) next[other] = null
  }
  if (role === 'description') next.description = [...(next.description ?? []), column].sort((a, b) => a - b)
  else if (role) next[role] = column
  // An amount is in one column or in two.
  if (role === 'amount') [next.debit, next.credit] = [null, null]
  if (role === 'debit' || role === 'credit') next.amount = null
  return next
}

export type Lack = 'date' | 'amount'

export function lackOf(mapping: Mapping): Lack | undefined {
  if (mapping.date < 0) return 'date'
  const amounts = [mapping.amount, mapping.debit, mapping.credit]
  return amounts.some((column) => typeof column === 'number') ? undefined : 'amount'
}

/** Where a person begins when no columns were found: nothing means anything yet. */
export function emptyMapping({ headers, sampleRows }: Layout): Mapping {
  const cells = [headers, ...sampleRows].flat()
  // Cells rarely hold the character that separates them.
  const delimiter = cells.some((cell) => cell.includes(',')) ? ';' : ','
  return {
    delimiter,
    headerRow: headers.length > 0 ? 1 : null,
    date: noColumn,
    description: [],
    dateOrder: 'dayMonthYear',
    decimalSeparator: delimiter === ';' ? ',' : '.',
    invertSign: false,
  }
}

/** How many columns the file has, by its header and its first rows. */
export const widthOf = ({ headers, sampleRows }: Layout) =>
  Math.max(headers.length, ...sampleRows.map((row) => row.length), 0)
