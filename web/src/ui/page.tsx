import type { ReactNode } from 'react'
import { cn } from '@/lib/class-names'

type PageProps = { title: string; actions?: ReactNode; narrow?: boolean; children: ReactNode }

/** The frame of one screen: its heading, what can be done, and its content. */
export function Page({ title, actions, narrow = false, children }: PageProps) {
  return (
    <div
      className={cn(
        'mx-auto flex w-full flex-col gap-4 p-4 sm:gap-5 sm:p-6',
        narrow ? 'max-w-3xl' : 'max-w-7xl',
      )}
    >
      <header className="flex min-h-9 flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
