import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDemo } from '@/lib/api/demo'
import { useMe } from '@/lib/api/me'
import { Button } from '@/ui/button'
import { DemoDoor, FileDoor } from '@/ui/doors'
import { AddAccountDialog } from './add-account-dialog'

/** Nothing is here yet: the two doors, and a third for those who begin by hand. */
export function FirstUse({ currency, canWrite }: { currency: string; canWrite: boolean }) {
  const { t } = useTranslation()
  const { household } = useMe()
  const demo = useDemo()
  const [adding, setAdding] = useState(false)
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 py-6">
      <div>
        <h2 className="text-lg font-semibold">{t('home.first.title')}</h2>
        <p className="text-muted">{t('home.first.text')}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {canWrite ? <FileDoor title={t('home.first.file')} text={t('home.first.fileText')} /> : null}
        {!household?.isDemo ? (
          <DemoDoor
            title={t('home.first.demo')}
            text={t('home.first.demoText')}
            busy={demo.isPending}
            error={demo.error}
            onEnter={() => demo.mutate()}
          />
        ) : null}
      </div>
      {canWrite ? (
        <Button variant="ghost" className="self-center text-muted" onClick={() => setAdding(true)}>
          {t('home.first.byHand')}
        </Button>
      ) : null}
      {adding ? <AddAccountDialog currency={currency} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
