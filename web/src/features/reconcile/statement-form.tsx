import { useTranslation } from 'react-i18next'
import { formatDay, today } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import type { Money } from '@/lib/money'
import { Card } from '@/ui/card'
import { SettledDateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { MoneyInput } from '@/ui/money-input'
import { MoneyText } from '@/ui/money-text'
import type { Reconciliation } from './queries'

type StatementFormProps = {
  day: string | undefined
  closing: Money | undefined
  /** Whether the closing balance is the one of an imported statement. */
  fromFile: boolean
  currency: string | undefined
  last: Reconciliation['last']
  onDate: (day: string | undefined) => void
  onClosing: (closing: Money | undefined) => void
}

/** What the bank's statement says: its last day and its closing balance. */
export function StatementForm(props: StatementFormProps) {
  const { day, closing, fromFile, currency, last, onDate, onClosing } = props
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Card title={t('reconcile.statement.title')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('reconcile.statement.date')}>
          {(control) => (
            <SettledDateInput {...control} value={day} max={today()} required onChange={onDate} />
          )}
        </Field>
        {currency ? (
          <Field
            label={t('reconcile.statement.closing')}
            hint={fromFile ? t('reconcile.statement.fromFile') : undefined}
          >
            {(control) => (
              <MoneyInput {...control} currency={currency} value={closing} onChange={onClosing} />
            )}
          </Field>
        ) : null}
      </div>
      {last ? (
        <p className="mt-3 text-xs text-muted">
          {t('reconcile.last', { date: formatDay(last.date, locale) })} <MoneyText value={last.balance} />
        </p>
      ) : null}
    </Card>
  )
}
