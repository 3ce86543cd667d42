import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['en', 'es', 'pt'] as const
export type Language = (typeof languages)[number]

const words: Record<Language, () => Promise<{ words: object }>> = {
  en: () => import('../locales/en/index'),
  es: () => import('../locales/es/index'),
  pt: () => import('../locales/pt/index'),
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

/** Loads a language's words once and shows them. */
export async function changeLanguage(language: Language): Promise<void> {
  await ready
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await words[language]()).words)
  }
  await i18next.changeLanguage(language)
}
