import { useTranslation } from 'react-i18next'
import type { Account } from '@/lib/api/accounts'
import { currencies } from '@/lib/currency'
import { SettledDateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { eachCurrency, type ReportSearch } from './search'
import { keepForSession } from './session-currency'

type CurrencyChoiceProps = {
  search: ReportSearch
  currency: string
  base: string
  accounts: readonly Account[]
  onChange: (change: ReportSearch) => void
}

/** Which currency, and at whose day's rates; for this session, the household's own stays as it is. */
export function CurrencyChoice({ search, currency, base, accounts, onChange }: CurrencyChoiceProps) {
  const { t } = useTranslation()
  const near = [...new Set([base, ...accounts.map((account) => account.currency)])]
  const far = currencies.filter((code) => !near.includes(code))
  const options = (codes: readonly string[]) =>
    codes.map((code) => (
      <option key={code} value={code}>
        {code}
      </option>
    ))
  return (
    <>
      <Field label={t('reports.currency.label')}>
        {(control) => (
          <Select
            {...control}
            value={currency}
            onChange={(event) => {
              keepForSession(event.target.value)
              onChange({ currency: event.target.value })
            }}
          >
            <option value={eachCurrency}>{t('reports.currency.each')}</option>
            <optgroup label={t('reports.currency.used')}>{options(near)}</optgroup>
            <optgroup label={t('reports.currency.all')}>{options(far)}</optgroup>
          </Select>
        )}
      </Field>
      {currency === eachCurrency ? null : (
        <>
          <Field label={t('reports.rates.label')}>
            {(control) => (
              <Select
                {...control}
                value={search.rates ? 'one' : 'each'}
                onChange={(event) => onChange({ rates: event.target.value === 'one' ? today() : undefined })}
              >
                <option value="each">{t('reports.rates.each')}</option>
                <option value="one">{t('reports.rates.one')}</option>
              </Select>
            )}
          </Field>
          {search.rates ? (
            <Field label={t('reports.rates.day')}>
              {(control) => (
                <SettledDateInput
                  {...control}
                  value={search.rates}
                  onChange={(rates) => onChange({ rates })}
                />
              )}
            </Field>
          ) : null}
        </>
      )}
    </>
  )
}

const today = () => new Date().toISOString().slice(0, 10)
