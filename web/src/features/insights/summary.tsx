import { useTranslation } from 'react-i18next'
import type { Money } from '@/lib/money'
import { Card } from '@/ui/card'
import { MoneyText } from '@/ui/money-text'
import type { FinancialReport } from './queries'

/** The period in six figures. */
export function Summary({ report }: { report: FinancialReport }) {
  const { t } = useTranslation()
  const { income, spending, total, netWorthStart, netWorthEnd } = report
  const change = { ...netWorthEnd, minorUnits: netWorthEnd.minorUnits - netWorthStart.minorUnits }
  return (
    <Card title={t('insights.report.summary')}>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Figure label={t('insights.report.income')} value={income} />
        <Figure label={t('insights.report.spending')} value={spending} />
        <Figure label={t('insights.report.left')} value={total} tone="balance" />
        <Figure
          label={`${t('insights.report.worth')}, ${t('insights.report.worthBefore')}`}
          value={netWorthStart}
        />
        <Figure
          label={`${t('insights.report.worth')}, ${t('insights.report.worthAfter')}`}
          value={netWorthEnd}
        />
        <Figure label={t('insights.report.change')} value={change} tone="balance" />
      </dl>
    </Card>
  )
}

function Figure({ label, value, tone }: { label: string; value: Money; tone?: 'balance' }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="text-lg font-semibold">
        <MoneyText value={value} {...(tone ? { tone } : {})} />
      </dd>
    </div>
  )
}
