import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths, daysOf, thisMonth, today } from '@/lib/dates'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { MoneyInput } from '@/ui/money-input'
import { Select } from '@/ui/select'
import { statuses, type Filter } from './filter'
import type { FilterBarProps } from './filter-bar'

const periods = {
  month: () => daysOf(thisMonth()),
  before: () => daysOf(addMonths(thisMonth(), -1)),
  quarter: () => ({ from: daysOf(addMonths(thisMonth(), -2)).from, to: today() }),
  year: () => ({ from: `${today().slice(0, 4)}-01-01`, to: today() }),
}

/** The filters that are asked for less often. */
export function FilterFields({ filter, accounts, baseCurrency, onChange }: FilterBarProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-1.5">
        {(Object.keys(periods) as (keyof typeof periods)[]).map((period) => (
          <Button key={period} size="sm" onClick={() => onChange(periods[period]())}>
            {t(`transactions.period.${period}`)}
          </Button>
        ))}
      </div>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={t('transactions.filter.from')}>
          {(control) => (
            <DateInput {...control} value={filter.from} onChange={(from) => onChange({ from })} />
          )}
        </Field>
        <Field label={t('transactions.filter.to')}>
          {(control) => <DateInput {...control} value={filter.to} onChange={(to) => onChange({ to })} />}
        </Field>
        <Field label={t('transactions.field.status')}>
          {(control) => (
            <Select
              {...control}
              value={filter.status ?? ''}
              onChange={(event) =>
                onChange({ status: statuses.find((status) => status === event.target.value) })
              }
            >
              <option value="">{t('transactions.filter.anyStatus')}</option>
              {statuses.map((status) => (
                <option key={status} value={status}>
                  {t(`transactions.status.${status}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Checkbox
          label={t('transactions.filter.review')}
          checked={filter.review === true}
          onChange={(event) => onChange({ review: event.target.checked || undefined })}
          className="self-end pb-2"
        />
        <AmountFields {...{ filter, accounts, baseCurrency, onChange }} />
      </div>
    </div>
  )
}

type AmountFieldsProps = Pick<FilterBarProps, 'filter' | 'accounts' | 'baseCurrency' | 'onChange'>

/** Amounts are compared within one currency, since 100 means something else in each. */
function AmountFields({ filter, accounts, baseCurrency, onChange }: AmountFieldsProps) {
  const { t } = useTranslation()
  const currencies = [...new Set(accounts.map(({ currency }) => currency as string))]
  const ofAccount = accounts.find(({ id }) => id === filter.account)?.currency
  const onlyOne = currencies.length === 1 ? currencies[0] : undefined
  const currency = filter.currency ?? ofAccount ?? onlyOne ?? baseCurrency
  const limit = (change: Pick<Filter, 'min' | 'max'>) => {
    const limited = (change.min ?? filter.min ?? change.max ?? filter.max) !== undefined
    onChange({ ...change, flow: filter.flow ?? (limited ? 'out' : undefined), currency })
  }
  return (
    <>
      <Field label={t('transactions.filter.flow')}>
        {(control) => (
          <Select
            {...control}
            value={filter.flow ?? ''}
            onChange={(event) => {
              const flow = event.target.value
              if (flow === 'in' || flow === 'out') onChange({ flow })
              else onChange({ flow: undefined, min: undefined, max: undefined, currency: undefined })
            }}
          >
            <option value="">{t('transactions.filter.anyFlow')}</option>
            <option value="out">{t('transactions.flow.out')}</option>
            <option value="in">{t('transactions.flow.in')}</option>
          </Select>
        )}
      </Field>
      <AmountField label={t('transactions.filter.min')} {...{ currency, limit, filter }} end="min" />
      <AmountField label={t('transactions.filter.max')} {...{ currency, limit, filter }} end="max" />
      {currencies.length > 1 ? (
        <Field label={t('transactions.filter.currency')}>
          {(control) => (
            <Select
              {...control}
              value={filter.currency ?? ''}
              onChange={(event) =>
                onChange({ currency: event.target.value || undefined, min: undefined, max: undefined })
              }
            >
              <option value="">{t('transactions.filter.anyCurrency')}</option>
              {currencies.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </>
  )
}

type AmountFieldProps = {
  label: string
  currency: string
  end: 'min' | 'max'
  filter: Filter
  limit: (change: Pick<Filter, 'min' | 'max'>) => void
}

function AmountField({ label, currency, end, filter, limit }: AmountFieldProps) {
  const units = filter[end]
  const typed = useRef(units)
  return (
    <Field label={label}>
      {(control) => (
        <MoneyInput
          {...control}
          key={`${currency}${String(units)}`}
          currency={currency}
          value={units === undefined ? undefined : { minorUnits: units, currency }}
          onChange={(money) => {
            typed.current = money ? Math.abs(money.minorUnits) : undefined
          }}
          onLeave={() => {
            if (typed.current !== units) limit({ [end]: typed.current })
          }}
        />
      )}
    </Field>
  )
}
