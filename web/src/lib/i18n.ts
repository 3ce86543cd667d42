import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['en', 'es', 'pt'] as const
export type Language = (typeof languages)[number]

type Words = () => Promise<{ words: object }>

const firstWords: Record<Language, Words> = {
  en: () => import('../locales/en/first'),
  es: () => import('../locales/es/first'),
  pt: () => import('../locales/pt/first'),
}

const restOfWords: Record<Language, Words> = {
  en: () => import('../locales/en/rest'),
  es: () => import('../locales/es/rest'),
  pt: () => import('../locales/pt/rest'),
}

export function languageOf(tag: string): Language | undefined {
  const first = tag.toLowerCase().split('-')[0]
  return languages.find((language) => language === first)
}

const ready = i18next.use(initReactI18next).init({
  lng: 'en',
  resources: {},
  fallbackLng: false,
  // A message of the server may hold a colon.
  nsSeparator: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})

let wanted: Language = 'en'
let wantsAll = false

async function add(language: Language, words: Words): Promise<void> {
  i18next.addResourceBundle(language, 'translation', (await words()).words, true)
}

/** Loads a language's words once and shows them. */
export async function changeLanguage(language: Language): Promise<void> {
  wanted = language
  await ready
  await add(language, firstWords[language])
  if (wantsAll) await add(language, restOfWords[language])
  await i18next.changeLanguage(language)
}

/** The words of the pages behind the first ones, which wait for them. */
export async function allWords(): Promise<void> {
  wantsAll = true
  await add(wanted, restOfWords[wanted])
}
