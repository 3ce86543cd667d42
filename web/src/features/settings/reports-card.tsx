import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to the reports on a phone, whose bar has no place for them. */
export function ReportsCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.reports.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.reports.text')}</p>
        <Link to="/reports" search={{}} className={buttonLook({ variant: 'secondary' })}>
          {t('settings.reports.open')}
        </Link>
      </div>
    </Card>
  )
}
