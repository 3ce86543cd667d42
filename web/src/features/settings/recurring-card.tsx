import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to what recurs on a phone, whose bar has no place for it. */
export function RecurringCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.recurring.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.recurring.text')}</p>
        <Link to="/recurring" className={buttonLook({ variant: 'secondary' })}>
          {t('settings.recurring.open')}
        </Link>
      </div>
    </Card>
  )
}
