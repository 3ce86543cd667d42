import { changeLanguage, languageOf, type Language } from './i18n'
import { keepChoice, readChoice } from './storage'
import { createStore, useStore } from './store'

// The whole tag (pt-BR) decides how numbers and dates look, its first part which words are shown.
const key = 'fm.locale'

export const localesOffered = [
  'en-US',
  'en-GB',
  'es-ES',
  'es-MX',
  'es-AR',
  'es-CL',
  'es-CO',
  'pt-BR',
  'pt-PT',
] as const

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** The first language of the browser that this app speaks. */
export function browserLocale(languages: readonly string[] = navigator.languages): string {
  return languages.find((tag) => isLocale(tag) && languageOf(tag) !== undefined) ?? 'en-US'
}

function readLocale(): string {
  const kept = readChoice(key)
  return kept && isLocale(kept) && languageOf(kept) ? kept : browserLocale()
}

const locale = createStore(readLocale())

export const currentLanguage = (): Language => languageOf(locale.get()) ?? 'en'

export async function startLocale(): Promise<void> {
  await changeLanguage(currentLanguage())
  document.documentElement.lang = locale.get()
}

export async function chooseLocale(tag: string): Promise<void> {
  if (!isLocale(tag) || !languageOf(tag)) return
  keepChoice(key, tag)
  await changeLanguage(languageOf(tag) ?? 'en')
  locale.set(tag)
  document.documentElement.lang = tag
}

export const readLocaleTag = locale.get

/** The tag as the server keeps it: a language with or without a country, so es-419 becomes es. */
export const spokenLocale = (tag: string) =>
  /^(en|es|pt)(-[A-Z]{2})?$/.test(tag) ? tag : (languageOf(tag) ?? 'en')

export const useLocale = () => useStore(locale)

/** The region of the browser's first language that has one, else that of its time zone. */
export function browserCountry(
  languages: readonly string[] = navigator.languages,
  timeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | undefined {
  const byZone = countryByZone.find(([zone]) => timeZone.startsWith(zone))?.[1]
  return (
    byZone ?? languages.map((tag) => (isLocale(tag) ? new Intl.Locale(tag).region : undefined)).find(Boolean)
  )
}

// Where a person lives says the time zone before the language: an English browser in São Paulo is in Brazil.
// prettier-ignore
const countryByZone: readonly (readonly [string, string])[] = [
  ['America/Sao_Paulo', 'BR'], ['America/Fortaleza', 'BR'], ['America/Manaus', 'BR'], ['America/Recife', 'BR'],
  ['America/Bahia', 'BR'], ['America/Belem', 'BR'], ['America/Cuiaba', 'BR'], ['America/Campo_Grande', 'BR'],
  ['America/Maceio', 'BR'], ['America/Porto_Velho', 'BR'], ['America/Rio_Branco', 'BR'], ['America/Boa_Vista', 'BR'],
  ['America/Araguaina', 'BR'], ['America/Santarem', 'BR'], ['America/Noronha', 'BR'], ['America/Mexico_City', 'MX'],
  ['America/Monterrey', 'MX'], ['America/Tijuana', 'MX'], ['America/Cancun', 'MX'], ['America/Merida', 'MX'],
  ['America/Hermosillo', 'MX'], ['America/Argentina', 'AR'], ['America/Buenos_Aires', 'AR'], ['America/Santiago', 'CL'],
  ['America/Bogota', 'CO'], ['America/Lima', 'PE'], ['America/Montevideo', 'UY'], ['America/Asuncion', 'PY'],
  ['America/La_Paz', 'BO'], ['America/Guayaquil', 'EC'], ['America/Caracas', 'VE'], ['America/Costa_Rica', 'CR'],
  ['America/Panama', 'PA'], ['America/Guatemala', 'GT'], ['America/New_York', 'US'], ['America/Chicago', 'US'],
  ['America/Denver', 'US'], ['America/Phoenix', 'US'], ['America/Los_Angeles', 'US'], ['America/Toronto', 'CA'],
  ['America/Vancouver', 'CA'], ['Europe/Madrid', 'ES'], ['Atlantic/Canary', 'ES'], ['Europe/Lisbon', 'PT'],
  ['Atlantic/Azores', 'PT'], ['Atlantic/Madeira', 'PT'], ['Europe/London', 'GB'], ['Europe/Dublin', 'IE'],
  ['Europe/Berlin', 'DE'], ['Europe/Paris', 'FR'], ['Europe/Rome', 'IT'], ['Europe/Amsterdam', 'NL'],
  ['Europe/Zurich', 'CH'],
]
