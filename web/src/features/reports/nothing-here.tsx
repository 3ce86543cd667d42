import { ChartColumn } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/empty-state'

/** Nothing that the report is about. */
export function NothingHere() {
  const { t } = useTranslation()
  return <EmptyState icon={ChartColumn} title={t('reports.empty.title')} text={t('reports.empty.text')} />
}
