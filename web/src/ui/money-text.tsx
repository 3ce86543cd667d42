import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { useLocale } from '@/lib/locale'
import { formatMoney, type Money, type MoneyStyle } from '@/lib/money'
import { useAmountsHidden } from '@/lib/privacy'

type MoneyTextProps = MoneyStyle & {
  /** Null is an amount nobody knows, such as a total whose rate is missing; it is never shown as zero. */
  value: Money | null | undefined
  /** `flow` colours money in; `balance` colours what is below zero. */
  tone?: 'flow' | 'balance'
  className?: string
}

function toneOf(minorUnits: number, tone: MoneyTextProps['tone']): string | false {
  if (tone === 'flow' && minorUnits > 0) return 'text-positive'
  return tone === 'balance' && minorUnits < 0 && 'text-negative'
}

/** The only way to show an amount. */
export function MoneyText({ value, tone, className, ...style }: MoneyTextProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const hidden = useAmountsHidden()
  const look = cn('whitespace-nowrap tabular-nums', className)
  if (hidden) {
    return (
      <span className={look}>
        <span aria-hidden>•••••</span>
        <span className="sr-only">{t('ui.money.hidden')}</span>
      </span>
    )
  }
  if (!value) {
    return (
      <span className={look} title={t('ui.money.unknown')}>
        <span aria-hidden>—</span>
        <span className="sr-only">{t('ui.money.unknown')}</span>
      </span>
    )
  }
  return <span className={cn(look, toneOf(value.minorUnits, tone))}>{formatMoney(value, locale, style)}</span>
}
