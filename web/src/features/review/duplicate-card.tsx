import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { formatDay } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { MoneyText } from '@/ui/money-text'
import { Certainty } from './certainty'
import { differences, fields, type PairField } from './pair-facts'
import type { Pair, Side } from './queries'

type DuplicateCardProps = {
  pair: Pair
  accountName: string | undefined
  kept: Side
  onKeep: (side: Side) => void
  /** Absent for those who only read. */
  acts: { busy: boolean; accept: () => void; dismiss: () => void } | undefined
}

/** Two transactions side by side; where they differ is marked. */
export function DuplicateCard({ pair, accountName, kept, onKeep, acts }: DuplicateCardProps) {
  const { t } = useTranslation()
  const name = useId()
  const differing = differences(pair)
  const differs = differing.map((field) => t(`review.field.${field}`)).join(', ')
  const sides = [
    { side: pair.other, label: t('review.pair.known') },
    { side: pair.transaction, label: t('review.pair.came') },
  ]
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Certainty pair={pair} />
        <span className="text-muted">{accountName}</span>
      </div>
      <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2">
        <legend className="sr-only">{t('review.pair.keep')}</legend>
        {sides.map(({ side, label }) => (
          <div
            key={side.id}
            className={cn(
              'min-w-0 rounded-lg border p-3',
              acts && side.id === kept.id ? 'border-accent' : 'border-line',
            )}
          >
            {acts ? (
              <label className="mb-2 flex min-h-6 items-center gap-2 font-medium">
                <input
                  type="radio"
                  name={name}
                  checked={side.id === kept.id}
                  onChange={() => onKeep(side)}
                  className="size-4 accent-(--accent)"
                />
                {label}
              </label>
            ) : (
              <p className="mb-2 font-medium">{label}</p>
            )}
            <SideFacts side={side} differing={differing} />
          </div>
        ))}
      </fieldset>
      <p className="text-xs text-muted">
        {differs ? t('review.pair.differs', { fields: differs }) : t('review.pair.same')}
      </p>
      {acts ? (
        <div className="flex flex-wrap justify-end gap-2">
          <Button className="max-sm:grow" disabled={acts.busy} onClick={acts.dismiss}>
            {t('review.action.two')}
          </Button>
          <Button variant="primary" className="max-sm:grow" disabled={acts.busy} onClick={acts.accept}>
            {t('review.action.same')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function SideFacts({ side, differing }: { side: Side; differing: readonly PairField[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const shown: Record<PairField, ReactNode> = {
    date: formatDay(side.date, locale),
    amount: <MoneyText value={side.amount} tone="flow" signed />,
    payee: side.payee ?? '–',
    description: side.description,
    status: t(`transactions.status.${side.status}`),
  }
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
      {fields.map((field) => (
        <div key={field} className="contents">
          <dt className="text-muted">{t(`review.field.${field}`)}</dt>
          <dd className="min-w-0 break-words">
            {differing.includes(field) ? (
              <mark className="rounded bg-warning-soft box-decoration-clone px-1 font-semibold text-ink">
                {shown[field]}
              </mark>
            ) : (
              shown[field]
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
