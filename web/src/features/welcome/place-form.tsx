import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveHousehold, useSaveMe, type Household } from '@/lib/api/me'
import { currencyOfCountry, exponentOf } from '@/lib/currency'
import { formatDay, today } from '@/lib/dates'
import { browserCountry, readLocaleTag, spokenLocale, useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { CountrySelect, CurrencySelect } from '@/ui/code-select'
import { Field } from '@/ui/field'
import { FormProblem } from '@/ui/form-problem'
import { LanguageSelect } from '@/ui/language-select'
import { MoneyText } from '@/ui/money-text'

type PlaceFormProps = { household: Household; onSaved: () => void }

export function PlaceForm({ household, onSaved }: PlaceFormProps) {
  const { t } = useTranslation()
  const [country, setCountry] = useState(browserCountry)
  const [currency, setCurrency] = useState(currencyOfCountry(country) ?? household.baseCurrency)
  const saveMe = useSaveMe()
  const saveHousehold = useSaveHousehold()

  const save = async () => {
    await saveMe.mutateAsync({ locale: spokenLocale(readLocaleTag()) })
    await saveHousehold.mutateAsync({ id: household.id, baseCurrency: currency, country })
    onSaved()
  }

  return (
    <form
      className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-5 sm:p-7"
      onSubmit={(event) => {
        event.preventDefault()
        // A refusal is shown from the mutations' own state.
        save().catch(() => undefined)
      }}
    >
      <Field label={t('welcome.place.language')} hint={<Example currency={currency} />}>
        {({ id }) => <LanguageSelect id={id} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('welcome.place.country')} hint={t('welcome.place.countryHint')}>
          {(control) => (
            <CountrySelect
              {...control}
              label={t('welcome.place.country')}
              value={country}
              onChange={(code) => {
                setCountry(code)
                setCurrency(currencyOfCountry(code) ?? currency)
              }}
            />
          )}
        </Field>
        <Field label={t('welcome.place.currency')} hint={t('welcome.place.currencyHint')}>
          {(control) => (
            <CurrencySelect
              {...control}
              label={t('welcome.place.currency')}
              value={currency}
              onChange={setCurrency}
            />
          )}
        </Field>
      </div>
      <FormProblem error={saveMe.error ?? saveHousehold.error} />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        disabled={!country}
        busy={saveMe.isPending || saveHousehold.isPending}
        className="self-end"
      >
        {t('welcome.place.submit')}
      </Button>
    </form>
  )
}

/** Shows how dates and amounts will look, so that nobody has to know what a locale is. */
function Example({ currency }: { currency: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const minorUnits = Number('1234567'.slice(0, 4 + exponentOf(currency)))
  return (
    <>
      {t('welcome.place.example', { day: formatDay(today(), locale, 'long') })}{' '}
      <MoneyText value={{ minorUnits, currency }} />
    </>
  )
}
