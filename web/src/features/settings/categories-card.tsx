import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to the categories. */
export function CategoriesCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.categories.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.categories.text')}</p>
        <Link to="/categories" className={buttonLook({ variant: 'secondary' })}>
          {t('settings.categories.open')}
        </Link>
      </div>
    </Card>
  )
}
