import { CircleCheckBig } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import type { Money } from '@/lib/money'
import { Button } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'

type SummaryProps = {
  closing: Money | undefined
  balance: Money
  difference: Money | undefined
  count: number
  busy: boolean
  canWrite: boolean
  onFinish: () => void
}

/** The statement, the ledger and what lies between, always in sight. */
export function Summary({ closing, balance, difference, count, busy, canWrite, onFinish }: SummaryProps) {
  const { t } = useTranslation()
  const agrees = difference?.minorUnits === 0
  return (
    <section
      aria-label={t('reconcile.summary.label')}
      className="sticky bottom-20 z-10 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-xl border border-line bg-surface px-3 py-2 sm:px-4 sm:py-3 shadow-raised md:bottom-4"
    >
      <dl className="grid grow grid-cols-3 gap-x-3 sm:flex sm:gap-x-6">
        <Sum label={t('reconcile.summary.closing')} value={closing ?? null} />
        <Sum label={t('reconcile.summary.ticked')} value={balance} />
        <div>
          <dt className="text-xs text-muted">{t('reconcile.summary.difference')}</dt>
          <dd className={cn('font-semibold', difference && (agrees ? 'text-positive' : 'text-negative'))}>
            <span role="status">
              {agrees ? (
                <span className="inline-flex items-center gap-1.5">
                  <CircleCheckBig aria-hidden className="size-4" />
                  {t('reconcile.summary.agrees')}
                </span>
              ) : difference ? (
                <MoneyText value={difference} signed />
              ) : (
                t('reconcile.summary.open')
              )}
            </span>
          </dd>
        </div>
      </dl>
      {canWrite ? (
        <Button variant="primary" className="max-sm:w-full" busy={busy} disabled={!agrees} onClick={onFinish}>
          {t('reconcile.action.finish', { count })}
        </Button>
      ) : null}
    </section>
  )
}

function Sum({ label, value }: { label: string; value: Money | null }) {
  return (
    <div>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="font-medium">{value ? <MoneyText value={value} /> : '—'}</dd>
    </div>
  )
}
