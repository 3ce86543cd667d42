import type { Detail, PageBox } from './queries'
import type { FieldName } from './draft-form'

/** A place on a page that something was read at. */
export type Mark = {
  key: string
  /** The field of the form that shows what stands there. */
  field?: FieldName
  /** For what is no field: `tax`, `item`, `check`, … */
  kind: string
  /** Words of its own, as an item has. */
  text?: string
  broken?: boolean
  at: PageBox
}

const sameBox = (one: PageBox, other: PageBox) =>
  one.page === other.page && one.left === other.left && one.top === other.top

/** Everything that was read and has a place, what breaks a sum last so that it lies on top. */
export function marksOf({ reading }: Detail): readonly Mark[] {
  if (!reading) return []
  const fields = [
    ['payee', reading.issuer],
    ['date', reading.date],
    ['amount', reading.total],
  ] as const
  const others = [
    ['subtotal', reading.subtotal],
    ['tax', reading.tax],
    ['tip', reading.tip],
    ['discount', reading.discount],
    ['dueDate', reading.dueDate],
    ['taxId', reading.taxId],
  ] as const
  return [
    ...(reading.items ?? []).flatMap(({ at, description }, place) =>
      at ? [{ key: `item-${String(place)}`, kind: 'item', text: description, at }] : [],
    ),
    ...others.flatMap(([kind, found]) => (found?.at ? [{ key: kind, kind, at: found.at }] : [])),
    ...fields.flatMap(([field, found]) =>
      found?.at ? [{ key: field, field, kind: field, at: found.at }] : [],
    ),
    ...(reading.checks ?? []).flatMap(({ at, holds }, place) =>
      at && !holds ? [{ key: `check-${String(place)}`, kind: 'check', broken: true, at }] : [],
    ),
  ]
}

/** The items that a broken sum points at. */
export function brokenItems({ reading }: Detail): ReadonlySet<number> {
  const broken = (reading?.checks ?? []).flatMap(({ holds, at }) => (!holds && at ? [at] : []))
  return new Set(
    (reading?.items ?? []).flatMap(({ at }, place) =>
      at && broken.some((box) => sameBox(box, at)) ? [place] : [],
    ),
  )
}

/** As many as are known of: those with words, and those with marks. */
export const pagesOf = ({ reading }: Detail, marks: readonly Mark[]) =>
  Math.max(1, reading?.pageTexts?.length ?? 0, ...marks.map(({ at }) => at.page))
