import type { Detail, PageBox } from './queries'

/** A place on a page that something was read at. */
export type Mark = {
  key: string
  /** The field of the form that shows what stands there. */
  field?: string
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
export function marksOf({ reading, draft, checks }: Detail): readonly Mark[] {
  if (!reading) return []
  const kept = new Set((draft.items ?? []).map(({ place }) => place))
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
      at
        ? [
            {
              key: `item-${String(place)}`,
              kind: 'item',
              text: description,
              at,
              ...(kept.has(place) && { field: `item-${String(place)}` }),
            },
          ]
        : [],
    ),
    ...others.flatMap(([kind, found]) => (found?.at ? [{ key: kind, kind, field: kind, at: found.at }] : [])),
    ...fields.flatMap(([field, found]) =>
      found?.at ? [{ key: field, field, kind: field, at: found.at }] : [],
    ),
    ...checks.flatMap(({ at, holds }, place) =>
      at && !holds ? [{ key: `check-${String(place)}`, kind: 'check', broken: true, at }] : [],
    ),
  ]
}

/** The items that a broken sum points at. */
export function brokenItems({ reading, checks }: Detail): ReadonlySet<number> {
  const broken = checks.flatMap(({ holds, at }) => (!holds && at ? [at] : []))
  return new Set(
    (reading?.items ?? []).flatMap(({ at }, place) =>
      at && broken.some((box) => sameBox(box, at)) ? [place] : [],
    ),
  )
}

/** As many as there are; those of a page of the web are the parts of its text. */
export const pagesOf = ({ document, reading }: Detail, marks: readonly Mark[]) =>
  Math.max(1, document.pages, reading?.pageTexts?.length ?? 0, ...marks.map(({ at }) => at.page))
