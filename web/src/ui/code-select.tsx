import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countries } from '@/lib/countries'
import { currencies } from '@/lib/currency'
import { useLocale } from '@/lib/locale'
import { Combobox } from './combobox'
import type { Option } from './option-list'

type CodeSelectProps = {
  id?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  label: string
  value: string | undefined
  onChange: (code: string) => void
  disabled?: boolean
}

function useNames(
  codes: readonly string[],
  type: 'region' | 'currency',
  show: (code: string, name: string) => Option,
) {
  const locale = useLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type })
    const order = new Intl.Collator(locale)
    return codes
      .map((code) => show(code, names.of(code) ?? code))
      .sort((one, other) => order.compare(one.label, other.label))
  }, [codes, locale, show, type])
}

const asCountry = (code: string, name: string): Option => ({ value: code, label: name, words: code })
const asCurrency = (code: string, name: string): Option => ({ value: code, label: `${code} · ${name}` })

export function CountrySelect(props: CodeSelectProps) {
  const { t } = useTranslation()
  const options = useNames(countries, 'region', asCountry)
  return <Combobox {...props} placeholder={t('ui.country.placeholder')} options={options} />
}

export function CurrencySelect(props: CodeSelectProps) {
  const { t } = useTranslation()
  const options = useNames(currencies, 'currency', asCurrency)
  return <Combobox {...props} placeholder={t('ui.currency.placeholder')} options={options} />
}
