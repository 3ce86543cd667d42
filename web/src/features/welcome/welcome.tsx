import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/api/me'
import { Doors } from './doors'
import { PlaceForm } from './place-form'

/** The first sign-in: where home is, then two ways to begin. */
export function Welcome() {
  const { t } = useTranslation()
  const { household } = useMe()
  const [placed, setPlaced] = useState(Boolean(household?.country))
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col justify-center gap-6 px-4 py-10">
      <header>
        <p className="flex items-center gap-2.5 text-base font-semibold tracking-tight">
          <img src="/favicon.svg" alt="" className="size-7" />
          {t('app.name')}
        </p>
        <p className="mt-6 text-xs font-medium text-muted">
          {t('welcome.step.of', { step: placed ? 2 : 1, steps: 2 })}
        </p>
        <h1 className="mt-1 text-2xl font-semibold tracking-tight">
          {t(placed ? 'welcome.doors.title' : 'welcome.place.title')}
        </h1>
        <p className="mt-1 text-muted">{t(placed ? 'welcome.doors.text' : 'welcome.place.text')}</p>
      </header>
      {placed || !household ? <Doors /> : <PlaceForm household={household} onSaved={() => setPlaced(true)} />}
    </main>
  )
}
