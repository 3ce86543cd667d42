import { Link } from '@tanstack/react-router'
import { ArrowRight, FileDown, FlaskConical, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDemo } from '@/lib/api/demo'
import { AskDialog } from '@/ui/ask-dialog'

const door =
  'group flex flex-col items-start gap-1.5 rounded-2xl border border-line bg-surface p-5 text-left transition-colors hover:border-accent hover:bg-accent-soft/40 sm:p-7'

export function Doors() {
  const { t } = useTranslation()
  const demo = useDemo()
  const [asking, setAsking] = useState(false)
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <Link to="/import" className={door}>
          <DoorFace icon={FileDown} title={t('welcome.doors.file')} text={t('welcome.doors.fileText')} />
        </Link>
        <button type="button" className={door} onClick={() => setAsking(true)}>
          <DoorFace icon={FlaskConical} title={t('welcome.doors.demo')} text={t('welcome.doors.demoText')} />
        </button>
      </div>
      {asking ? (
        <AskDialog
          title={t('app.demo.askTitle')}
          text={t('app.demo.askText')}
          confirm={t('app.demo.askEnter')}
          busy={demo.isPending}
          error={demo.error}
          onConfirm={() => demo.mutate()}
          onClose={() => setAsking(false)}
        />
      ) : null}
      <Link to="/" className="self-center p-2 text-muted underline underline-offset-4 hover:text-ink">
        {t('welcome.doors.skip')}
      </Link>
    </div>
  )
}

function DoorFace({ icon: Icon, title, text }: { icon: LucideIcon; title: string; text: string }) {
  return (
    <>
      <Icon aria-hidden className="mb-2 size-7 text-accent-text" strokeWidth={1.5} />
      <span className="flex items-center gap-2 text-base font-semibold">
        {title}
        <ArrowRight
          aria-hidden
          className="size-4 text-muted transition-transform group-hover:translate-x-0.5"
        />
      </span>
      <span className="text-muted">{text}</span>
    </>
  )
}
