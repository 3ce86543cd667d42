import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addMonths, formatMonth } from '@/lib/dates'
import { useLocale } from '@/lib/locale'
import { IconButton } from './button'

type MonthPickerProps = { value: string; onChange: (month: string) => void; max?: string }

/** One month, and its neighbours one press away. */
export function MonthPicker({ value, onChange, max }: MonthPickerProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <div role="group" aria-label={t('ui.month.label')} className="inline-flex items-center">
      <IconButton label={t('ui.month.previous')} onClick={() => onChange(addMonths(value, -1))}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <span aria-live="polite" className="min-w-36 text-center font-medium first-letter:uppercase">
        {formatMonth(value, locale)}
      </span>
      <IconButton
        label={t('ui.month.next')}
        disabled={max !== undefined && value >= max}
        onClick={() => onChange(addMonths(value, 1))}
      >
        <ChevronRight aria-hidden />
      </IconButton>
    </div>
  )
}
