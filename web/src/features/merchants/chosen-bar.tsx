import { Merge, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '@/lib/format-count'
import { useLocale } from '@/lib/locale'
import { Button, IconButton } from '@/ui/button'

type ChosenBarProps = { count: number; onJoin: () => void; onClear: () => void }

/** What can be done with the selected merchants. */
export function ChosenBar({ count, onJoin, onClear }: ChosenBarProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <div
      role="toolbar"
      aria-label={t('merchants.chosen.label')}
      className="flex flex-wrap items-center gap-1 rounded-xl border border-line bg-surface py-1.5 pr-1.5 pl-4 shadow-raised"
    >
      <p className="grow font-medium">
        {t('merchants.chosen.count', { count, formatted: formatCount(count, locale) })}
      </p>
      <Button size="sm" disabled={count < 2} aria-keyshortcuts="m" onClick={onJoin}>
        <Merge aria-hidden className="size-4" />
        {t('merchants.chosen.join')}
      </Button>
      <IconButton label={t('merchants.chosen.clear')} onClick={onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
