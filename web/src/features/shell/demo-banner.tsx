import { FlaskConical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { Button } from '@/ui/button'
import { useSignOut } from './use-sign-out'

/** Nobody may take invented figures for their own. */
export function DemoBanner() {
  const { t } = useTranslation()
  const { household } = useMe()
  const signOut = useSignOut()
  if (!household?.isDemo) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-warning-soft px-4 py-1.5 text-warning sm:px-6">
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <p className="grow font-medium">{t('app.demo.banner')}</p>
      <Button
        size="sm"
        variant="ghost"
        className="text-warning underline underline-offset-4"
        onClick={signOut}
      >
        {t('app.demo.exit')}
      </Button>
    </div>
  )
}
