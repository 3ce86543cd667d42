import { useTranslation } from 'react-i18next'
import { Card } from '@/ui/card'

export function AboutCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.about.title')}>
      <p className="max-w-xl text-muted">{t('settings.about.text')}</p>
    </Card>
  )
}
