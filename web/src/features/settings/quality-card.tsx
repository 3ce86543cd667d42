import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** How good the suggested categories are. */
export function QualityCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.quality.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.quality.text')}</p>
        <Link to="/settings/quality" className={buttonLook({ variant: 'secondary' })}>
          {t('settings.quality.open')}
        </Link>
      </div>
    </Card>
  )
}
