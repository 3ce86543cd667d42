import { foldText } from './fold-text'

export type Strength = 'short' | 'weak' | 'fair' | 'strong'

export const shortestPassword = 10

const wellKnown = [
  'password',
  'senha',
  'contrasena',
  'qwerty',
  'abc123',
  '12345',
  'iloveyou',
  'letmein',
  'admin',
]

/** A hint, not a gate: length counts most, and repeats, runs, well-known words and one's own name count little. */
export function strengthOf(password: string, own: readonly string[] = []): Strength {
  if (password.length < shortestPassword) return 'short'
  const given = own.flatMap((text) => foldText(text).split(/[^a-z0-9]+/)).filter(({ length }) => length > 2)
  const rest = [...wellKnown, ...given].reduce((left, word) => left.replaceAll(word, '.'), foldText(password))
  const varied = rest.replace(/(.)\1+/g, '$1')
  const distinct = new Set(varied).size
  if (varied.length < 8 || distinct < 5) return 'weak'
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter((kind) => kind.test(password)).length
  return varied.length >= 16 || (varied.length >= 12 && kinds >= 3) ? 'strong' : 'fair'
}
