import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to the documents on a phone, whose bar has no place for them. */
export function DocumentsCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.documents.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.documents.text')}</p>
        <Link to="/documents" className={buttonLook({ variant: 'secondary' })}>
          {t('settings.documents.open')}
        </Link>
      </div>
    </Card>
  )
}
