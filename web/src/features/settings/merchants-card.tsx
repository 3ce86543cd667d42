import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to the merchants. */
export function MerchantsCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.merchants.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.merchants.text')}</p>
        <Link to="/merchants" className={buttonLook({ variant: 'secondary' })}>
          {t('settings.merchants.open')}
        </Link>
      </div>
    </Card>
  )
}
