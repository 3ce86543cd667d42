import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to the rules on a phone, whose bar has no place for them. */
export function RulesCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.rules.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.rules.text')}</p>
        <Link to="/rules" className={buttonLook({ variant: 'secondary' })}>
          {t('settings.rules.open')}
        </Link>
      </div>
    </Card>
  )
}
