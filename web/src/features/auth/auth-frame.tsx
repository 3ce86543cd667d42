import { useSuspenseQuery } from '@tanstack/react-query'
import { LockOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { optionsQuery } from '@/lib/api/options'
import { Notice } from '@/ui/notice'
import { LanguageSelect } from '@/ui/language-select'

type AuthFrameProps = { title: string; text: string; children: ReactNode }

/** The page around the two forms that people meet before they are signed in. */
export function AuthFrame({ title, text, children }: AuthFrameProps) {
  const { t } = useTranslation()
  const { data: options } = useSuspenseQuery(optionsQuery)
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10">
      <header className="flex items-center justify-between gap-4">
        <p className="flex shrink-0 items-center gap-2.5 text-base font-semibold tracking-tight">
          <img src="/favicon.svg" alt="" className="size-7" />
          {t('app.name')}
        </p>
        <span className="min-w-0">
          <LanguageSelect compact />
        </span>
      </header>
      <div className="rounded-2xl border border-line bg-surface p-5 sm:p-7">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-1 mb-5 text-muted">{text}</p>
        {options.insecureTransport ? (
          <div className="mb-5">
            <Notice tone="warning" icon={LockOpen}>
              {t('auth.transport.insecure')}
            </Notice>
          </div>
        ) : null}
        {children}
      </div>
    </main>
  )
}
