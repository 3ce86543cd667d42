import i18next from 'i18next'
import { foldText } from '@/lib/fold-text'
import { given, readDay, readId, readWords } from '@/lib/read-address'
import { isKind, type ChangeKind } from './kinds'

/** What the address says about which changes to show; what is absent does not limit. */
export type ActivitySearch = {
  kind?: ChangeKind | undefined
  actor?: string | undefined
  account?: string | undefined
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
  undone?: boolean | undefined
}

/** Reads the address; anything else in it is ignored. */
export function readSearch(search: Record<string, unknown>): ActivitySearch {
  return given<ActivitySearch>({
    kind: isKind(search.kind) ? search.kind : undefined,
    actor: readId(search.actor),
    account: readId(search.account),
    from: readDay(search.from),
    to: readDay(search.to),
    q: readWords(search.q),
    undone: typeof search.undone === 'boolean' ? search.undone : undefined,
  })
}

export const isFiltered = (search: ActivitySearch) => Object.keys(readSearch(search)).length > 0

/** A day begins and ends in the person's own time zone. */
const startOf = (date: string, days = 0) => {
  const [year = 0, month = 1, number = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, number + days).toISOString()
}

/** The same filter in the server's words, which knows labels as codes only. */
export function toQuery({ kind, actor, account, from, to, q, undone }: ActivitySearch) {
  return {
    ...(kind ? { kind } : {}),
    ...(actor ? { actor } : {}),
    ...(account ? { accountId: account } : {}),
    ...(from ? { since: startOf(from) } : {}),
    ...(to ? { until: startOf(to, 1) } : {}),
    ...(undone === undefined ? {} : { undone }),
    ...(q ? { q, label: labelsWith(q) } : {}),
  }
}

/** The codes whose words, as this person reads them, hold a text. */
function labelsWith(text: string): string[] {
  const wanted = foldText(text)
  const words: unknown = i18next.getResource(i18next.language, 'translation', 'activity.label')
  const codes = codesIn(words, '').filter(([, sentence]) =>
    foldText(sentence.replace(/\{\{[^}]*\}\}/g, '')).includes(wanted),
  )
  return [...new Set(codes.map(([code]) => code.replace(/_(one|many|other)$/, '')))]
}

function codesIn(words: unknown, path: string): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, inner]) => codesIn(inner, path ? `${path}.${key}` : key))
}
