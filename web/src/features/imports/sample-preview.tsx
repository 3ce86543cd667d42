import { useTranslation } from 'react-i18next'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { MoneyText } from '@/ui/money-text'
import { readSample } from './csv-cells'
import type { Layout, Mapping } from './queries'

type SampleProps = { layout: Layout; mapping: Mapping; currency: string }

/** The first rows as they will be understood, while the columns are being chosen. */
export function SamplePreview({ layout, mapping, currency }: SampleProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const rows = layout.sampleRows.slice(0, 6)
  return (
    <ul aria-live="polite" className="divide-y divide-line">
      {rows.map((row, place) => {
        const { date, text, amount } = readSample(row, mapping, currency)
        return (
          <li key={place} className="flex items-baseline gap-3 py-1.5">
            <span className="w-24 shrink-0 text-xs text-muted">
              {date ? formatDay(date, locale) : <Unread text={t('imports.columns.noDay')} />}
            </span>
            <span className="min-w-0 grow truncate">{text || t('imports.lines.noText')}</span>
            {amount ? (
              <MoneyText value={amount} tone="flow" signed />
            ) : (
              <Unread text={t('imports.columns.noAmount')} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Unread({ text }: { text: string }) {
  return <span className="text-xs text-warning">{text}</span>
}
