import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to the insights on a phone, whose bar has no place for them. */
export function InsightsCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.insights.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.insights.text')}</p>
        <Link to="/insights" className={buttonLook({ variant: 'secondary' })}>
          {t('settings.insights.open')}
        </Link>
      </div>
    </Card>
  )
}
