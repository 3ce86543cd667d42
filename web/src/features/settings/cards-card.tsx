import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { Card } from '@/ui/card'

/** The way to the cards on a phone, whose bar has no place for them. */
export function CardsCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.cards.title')}>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-muted">{t('settings.cards.text')}</p>
        <Link to="/cards" className={buttonLook({ variant: 'secondary' })}>
          {t('settings.cards.open')}
        </Link>
      </div>
    </Card>
  )
}
