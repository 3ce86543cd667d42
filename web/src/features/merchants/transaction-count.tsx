import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'

export function TransactionCount({ count }: { count: number }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <span className="text-xs whitespace-nowrap text-muted">
      {t('transactions.totals.count', { count, formatted: formatCount(count, locale) })}
    </span>
  )
}
