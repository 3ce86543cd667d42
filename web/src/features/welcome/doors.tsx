import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDemo } from '@/lib/api/demo'
import { DemoDoor, FileDoor } from '@/ui/doors'

export function Doors() {
  const { t } = useTranslation()
  const demo = useDemo()
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <FileDoor title={t('welcome.doors.file')} text={t('welcome.doors.fileText')} />
        <DemoDoor
          title={t('welcome.doors.demo')}
          text={t('welcome.doors.demoText')}
          busy={demo.isPending}
          error={demo.error}
          onEnter={() => demo.mutate()}
        />
      </div>
      <Link to="/" className="self-center p-2 text-muted underline underline-offset-4 hover:text-ink">
        {t('welcome.doors.skip')}
      </Link>
    </div>
  )
}
