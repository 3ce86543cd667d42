import { Link } from '@tanstack/react-router'
import { ArrowRight, FileDown, FlaskConical, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDemo } from '@/lib/api/demo'
import { useMe } from '@/lib/api/me'
import { AskDialog } from '@/ui/ask-dialog'
import { Button } from '@/ui/button'
import { AddAccountDialog } from './add-account-dialog'

const door =
  'group flex flex-col items-start gap-1.5 rounded-2xl border border-line bg-surface p-5 text-left transition-colors hover:border-accent hover:bg-accent-soft/40 sm:p-7'

/** Nothing is here yet: the two doors, and a third for those who begin by hand. */
export function FirstUse({ currency, canWrite }: { currency: string; canWrite: boolean }) {
  const { t } = useTranslation()
  const { household } = useMe()
  const demo = useDemo()
  const [asking, setAsking] = useState(false)
  const [adding, setAdding] = useState(false)
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 py-6">
      <div>
        <h2 className="text-lg font-semibold">{t('home.first.title')}</h2>
        <p className="text-muted">{t('home.first.text')}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {canWrite ? (
          <Link to="/import" className={door}>
            <DoorFace icon={FileDown} title={t('home.first.file')} text={t('home.first.fileText')} />
          </Link>
        ) : null}
        {!household?.isDemo ? (
          <button type="button" className={door} onClick={() => setAsking(true)}>
            <DoorFace icon={FlaskConical} title={t('home.first.demo')} text={t('home.first.demoText')} />
          </button>
        ) : null}
      </div>
      {canWrite ? (
        <Button variant="ghost" className="self-center text-muted" onClick={() => setAdding(true)}>
          {t('home.first.byHand')}
        </Button>
      ) : null}
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
      {adding ? <AddAccountDialog currency={currency} onClose={() => setAdding(false)} /> : null}
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
