import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '@/lib/locale'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FormProblem } from '@/ui/form-problem'
import { Progress } from '@/ui/progress'
import { exportFormats, useExport } from './queries'

export function ExportCard() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { mutate, variables, isPending, error, bytes } = useExport()
  const size = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000)
  return (
    <Card title={t('settings.export.title')}>
      <p className="mb-3 max-w-xl text-muted">{t('settings.export.text')}</p>
      <ul className="divide-y divide-line">
        {exportFormats.map((format) => (
          <li key={format} className="flex items-center gap-3 py-2.5 first:pt-0 last:pb-0">
            <span className="min-w-0 grow">
              <span className="block font-medium">{t(`settings.export.${format}.name`)}</span>
              <span className="block text-xs text-muted">{t(`settings.export.${format}.hint`)}</span>
            </span>
            <Button
              aria-label={t('settings.export.download', { format: t(`settings.export.${format}.name`) })}
              busy={isPending && variables === format}
              disabled={isPending}
              onClick={() => mutate(format)}
            >
              <Download aria-hidden className="size-4" />
              {t('settings.export.action')}
            </Button>
          </li>
        ))}
      </ul>
      <div role="status" className={isPending ? 'mt-3 flex flex-col gap-2' : 'sr-only'}>
        {isPending ? (
          <>
            <p>{t('settings.export.progress', { size })}</p>
            <Progress label={t('settings.export.title')} value={undefined} />
          </>
        ) : null}
      </div>
      <FormProblem error={error} />
    </Card>
  )
}
