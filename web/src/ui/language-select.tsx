import { useTranslation } from 'react-i18next'
import { chooseLocale, localesOffered, useLocale } from '@/lib/locale'
import { Select } from './select'

/** A language's own name for itself: "português (Brasil)". */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

type LanguageSelectProps = { id?: string; compact?: boolean; onChosen?: (tag: string) => void }

export function LanguageSelect({ id, compact = false, onChosen }: LanguageSelectProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const offered: readonly string[] = localesOffered
  const tags = offered.includes(locale) ? offered : [locale, ...offered]
  return (
    <Select
      id={id}
      aria-label={id ? undefined : t('ui.language.label')}
      value={locale}
      onChange={(event) => {
        const tag = event.target.value
        void chooseLocale(tag).then(() => onChosen?.(tag))
      }}
      className={compact ? 'border-line text-xs' : undefined}
    >
      {tags.map((tag) => (
        <option key={tag} value={tag} lang={tag}>
          {ownName(tag)}
        </option>
      ))}
    </Select>
  )
}
