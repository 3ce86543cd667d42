import { ChartColumn, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/ui/button'
import { Notice } from '@/ui/notice'

/** That the list is what stands behind a figure of a report. */
export function RowsNotice({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice icon={ChartColumn}>
      <div className="flex items-center justify-between gap-3">
        <span>{t('transactions.filter.rows')}</span>
        <IconButton label={t('transactions.filter.rowsClear')} onClick={onClear}>
          <X aria-hidden />
        </IconButton>
      </div>
    </Notice>
  )
}
