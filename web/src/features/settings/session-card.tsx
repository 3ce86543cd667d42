import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { signOut } from '@/lib/api/session'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'

export function SessionCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('settings.session.title')}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-md text-muted">{t('settings.session.text')}</p>
        <Button onClick={() => void signOut().catch(() => undefined)}>
          <LogOut aria-hidden className="size-4" />
          {t('settings.session.here')}
        </Button>
      </div>
    </Card>
  )
}
