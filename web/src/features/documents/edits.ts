import { isEven, partNames, sameMoney, type Form } from './draft-form'
import { itemsOf } from './lines'
import type { Draft, Edits } from './queries'

function partsOf({ amount, parts }: Form) {
  const [only] = parts
  // One part is the whole, whatever the amount was when it was read.
  const said = parts.length === 1 && only ? [{ ...only, amount }] : parts
  return said.flatMap((part) =>
    part.amount ? [{ amount: part.amount, categoryId: part.categoryId, note: part.note.trim() || null }] : [],
  )
}

function splitsOf(draft: Draft, form: Form): Pick<Edits, 'splits'> {
  const said = partsOf(form)
  if (!form.partsSaid || said.length === 0 || !isEven(form)) return {}
  const same =
    said.length === draft.splits.length &&
    said.every((part, at) => {
      const known = draft.splits[at]
      // The amount of a single part follows the whole by itself.
      const sameAmount = said.length === 1 || sameMoney(part.amount, known?.amount)
      return sameAmount && part.categoryId === known?.categoryId && part.note === (known.note || null)
    })
  const nothing = draft.splits.length === 0 && said.every((part) => !part.categoryId && !part.note)
  return same || (nothing && said.length === 1) ? {} : { splits: said }
}

/** Tax, tip and discount; an empty field says that there is none. */
function extrasOf(draft: Draft, form: Form): Pick<Edits, 'tax' | 'tip' | 'discount'> {
  const { currency } = form
  if (!currency) return {}
  return Object.fromEntries(
    partNames
      .filter((name) => !sameMoney(form[name], draft[name]) && form.currency === (draft.currency ?? currency))
      .map((name) => [name, form[name] ?? { minorUnits: 0, currency }]),
  )
}

function linesOf(draft: Draft, form: Form): Pick<Edits, 'items'> {
  const said = itemsOf(form.lines)
  const known = draft.items ?? []
  const same =
    said?.length === known.length &&
    said.every((item, at) => {
      const other = known[at]
      return (
        other !== undefined &&
        item.description === other.description.trim() &&
        item.quantity === other.quantity &&
        item.categoryId === other.categoryId &&
        sameMoney(item.amount, other.amount)
      )
    })
  return !said || same || (draft.currency ?? form.currency) !== form.currency ? {} : { items: said }
}

/**
 * What a person said that the draft does not say yet; what does not add up is not said. Another currency goes first: the
 * server restates all amounts by itself.
 */
export function editsOf(draft: Draft, form: Form): Edits {
  const payee = form.payee.trim()
  const note = form.note.trim()
  const currency =
    form.currency && draft.currency && form.currency !== draft.currency ? form.currency : undefined
  return {
    ...(form.accountId && form.accountId !== draft.accountId && { accountId: form.accountId }),
    ...(form.date && form.date !== draft.date && { date: form.date }),
    ...(form.amount && isEven(form) && !sameMoney(form.amount, draft.amount) && { amount: form.amount }),
    ...(payee && payee !== (draft.payee ?? '') && { payee }),
    ...(note !== (draft.note ?? '') && { note }),
    ...(currency && { currency }),
    ...splitsOf(draft, form),
    ...extrasOf(draft, form),
    ...linesOf(draft, form),
  }
}
