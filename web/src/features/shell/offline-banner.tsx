import { CloudOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOnline } from '@/lib/online'

export function OfflineBanner() {
  const { t } = useTranslation()
  const online = useOnline()
  return (
    <div role="status">
      {online ? null : (
        <p className="flex items-center gap-3 bg-sunken px-4 py-2 font-medium sm:px-6">
          <CloudOff aria-hidden className="size-4 shrink-0" />
          {t('app.offline.banner')}
        </p>
      )}
    </div>
  )
}
