import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <div className="grid min-h-[70dvh] place-content-center">
      <EmptyState
        icon={Compass}
        title={t('app.notFound.title')}
        text={t('app.notFound.text')}
        action={
          <Link to="/" className={buttonLook({ variant: 'primary' })}>
            {t('app.notFound.home')}
          </Link>
        }
      />
    </div>
  )
}
