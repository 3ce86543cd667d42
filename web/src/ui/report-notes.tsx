import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'

type Rate = { from: string; source: 'ecb' | 'frankfurter' | 'own'; firstDate: string; date: string }

/** What stands behind converted figures: whose rates and of which days, and what no rate is known for. */
export function ReportNotes({ rates, unknown }: { rates: readonly Rate[]; unknown: number }) {
  const { t } = useTranslation()
  return (
    <>
      {[...new Set(rates.map(({ source }) => source))].map((source) => (
        <RatesNote key={source} source={source} rates={rates.filter((rate) => rate.source === source)} />
      ))}
      {unknown > 0 ? (
        <p className="mt-2 text-xs font-medium text-warning">
          {t('home.report.unknown', { count: unknown })}
        </p>
      ) : null}
    </>
  )
}

function RatesNote({ source, rates }: { source: Rate['source']; rates: readonly Rate[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const first = rates.map(({ firstDate }) => firstDate).sort()[0] ?? ''
  const last =
    rates
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? ''
  const days = [...new Set([first, last])].map((day) => formatDay(day, locale))
  return (
    <p className="mt-2 text-xs text-muted">
      {t('home.report.rates', {
        currencies: new Intl.ListFormat(locale).format(rates.map(({ from }) => from)),
        source: t(`home.report.source.${source}`),
        days: days.join(' – '),
      })}
    </p>
  )
}
