import type { Money } from '@/lib/money'
import type { Draft } from './queries'

/** One line of what was bought, as it stands in the form. */
export type Line = {
  key: number
  /** Which of the lines that were read it is. */
  place: number | null
  description: string
  /** Of the machine's notation. */
  quantity: string
  amount: Money | undefined
  categoryId: string | null
}

let lastKey = 0

export function newLine(values: Partial<Omit<Line, 'key'>> = {}): Line {
  lastKey += 1
  return {
    place: null,
    description: '',
    quantity: '',
    amount: undefined,
    categoryId: null,
    ...values,
    key: lastKey,
  }
}

export const linesOf = (draft: Draft): readonly Line[] =>
  (draft.items ?? []).map(({ place, description, quantity, amount, categoryId }) =>
    newLine({ place, description, amount, categoryId, quantity: quantity === null ? '' : String(quantity) }),
  )

/** Nothing was written in it yet. */
const isBlank = ({ description, amount }: Line) => description.trim() === '' && amount === undefined

/** The first one that says what, but not how much, or the other way round. */
export const unfinished = (lines: readonly Line[]) =>
  lines.find((line) => !isBlank(line) && (line.description.trim() === '' || line.amount === undefined))

/** As the server takes them; undefined while one of them is half a line. */
export function itemsOf(lines: readonly Line[]) {
  if (unfinished(lines)) return undefined
  return lines.flatMap(({ description, quantity, amount, categoryId, place }) =>
    amount && description.trim()
      ? [
          {
            description: description.trim(),
            quantity: quantity === '' ? null : Number(quantity),
            amount,
            categoryId,
            place,
          },
        ]
      : [],
  )
}
