import { Link } from '@tanstack/react-router'
import { ArrowRight, FileDown, FlaskConical, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskDialog } from './ask-dialog'

const door =
  'group flex flex-col items-start gap-1.5 rounded-2xl border border-line bg-surface p-5 text-left transition-colors hover:border-accent hover:bg-accent-soft/40 sm:p-7'

type DoorProps = { title: string; text: string }

/** The way to one's own money: a bank's file. */
export function FileDoor(face: DoorProps) {
  return (
    <Link to="/import" className={door}>
      <DoorFace icon={FileDown} {...face} />
    </Link>
  )
}

type DemoDoorProps = DoorProps & { busy: boolean; error: unknown; onEnter: () => void }

/** The way into the demo, which ends the session: it asks first. */
export function DemoDoor({ title, text, busy, error, onEnter }: DemoDoorProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className={door} onClick={() => setAsking(true)}>
        <DoorFace icon={FlaskConical} title={title} text={text} />
      </button>
      {asking ? (
        <AskDialog
          title={t('app.demo.askTitle')}
          text={t('app.demo.askText')}
          confirm={t('app.demo.askEnter')}
          busy={busy}
          error={error}
          onConfirm={onEnter}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

function DoorFace({ icon: Icon, title, text }: DoorProps & { icon: LucideIcon }) {
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
