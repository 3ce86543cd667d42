import { FlaskConical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { Button } from '@/ui/button'
import { useSignOut } from '@/lib/api/use-sign-out'

/** Nobody may take invented figures for their own. */
export function DemoBanner() {
  const { t } = useTranslation()
  const { household } = useMe()
  const signOut = useSignOut()
  if (!household?.isDemo) return null
  return (
    <div className="flex items-center gap-3 bg-warning-soft py-1 pr-1 pl-4 text-xs text-warning sm:pr-3 sm:pl-6 sm:text-sm">
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 grow font-medium">{t('app.demo.banner')}</p>
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
