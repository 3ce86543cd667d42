import { useState } from 'react'
import type { Account } from '@/lib/api/accounts'
import { useHousehold } from '@/lib/api/me'
import {
  adopted,
  formOf,
  inCurrency,
  inOrderOfDoubt,
  isEven,
  lacking,
  surenessOf,
  type FieldName,
  type Form,
} from './draft-form'
import { editsOf } from './edits'
import { unfinished } from './lines'
import { likelyMatch } from './matches'
import { useConfirmPaper, useSaveDraft, type Detail } from './queries'

export type Confirmed = { created: boolean; changeSetId: string }

/** What a person says about a document: kept as they go, and booked when they confirm. */
export function useReviewForm(
  detail: Detail,
  accounts: readonly Account[],
  onConfirmed: (confirmed: Confirmed) => void,
) {
  const { document, draft, candidates } = detail
  const { baseCurrency } = useHousehold()
  const [form, setForm] = useState(() => formOf(draft))
  // As it was when it was opened: a field does not jump away from who fills it in.
  const [order] = useState(() => inOrderOfDoubt(surenessOf(detail)))
  const [picked, setPicked] = useState<{ id: string | undefined }>()
  const [asked, setAsked] = useState(false)
  const save = useSaveDraft(document.id)
  const confirm = useConfirmPaper(document.id)

  const match = picked ? picked.id : likelyMatch(candidates)
  const currencyOf = (accountId: string | undefined) => accounts.find(({ id }) => id === accountId)?.currency
  const currency = currencyOf(form.accountId) ?? form.currency ?? draft.amount?.currency ?? baseCurrency
  const edits = editsOf(draft, form)
  const missing: readonly FieldName[] = match === undefined ? lacking(form, currency) : []

  const change = (next: Partial<Form>) => {
    const restates = next.currency !== undefined && next.currency !== form.currency
    const changed = { ...(restates ? inCurrency(form, next.currency ?? currency) : form), ...next }
    const theirs = currencyOf(changed.accountId)
    // An amount is exact in its currency only.
    if (theirs && changed.amount && changed.amount.currency !== theirs) {
      changed.amount = draft.amount?.currency === theirs ? draft.amount : undefined
      changed.parts = changed.parts.slice(0, 1)
    }
    setForm(changed)
  }

  return {
    form,
    order,
    sureness: surenessOf(detail),
    currency,
    /** Of the document's own amounts. */
    own: form.currency ?? currency,
    isBroken: detail.checks.some(({ holds }) => !holds),
    match,
    missing: asked ? missing : [],
    busy: confirm.isPending,
    error: confirm.error ?? save.error,
    change,
    choose: (id: string | undefined) => setPicked({ id }),
    keep: () => {
      if (Object.keys(edits).length === 0 || confirm.isPending) return
      save.mutate(edits, { onSuccess: (saved) => setForm((now) => adopted(now, saved.draft)) })
    },
    /** Answers which field stands in the way. */
    confirm: (): string | undefined => {
      setAsked(true)
      if (confirm.isPending) return undefined
      const half = unfinished(form.lines)
      const inTheWay =
        missing[0] ?? (isEven(form) ? undefined : 'category') ?? (half && `line-${String(half.key)}`)
      if (inTheWay === undefined)
        // An event may take the form off the screen before the answer comes; what was refused is shown by the form.
        confirm.mutateAsync({ ...edits, ...(match && { matchId: match }) }).then(onConfirmed, () => undefined)
      return inTheWay
    },
  }
}
