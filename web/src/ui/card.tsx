import type { ReactNode } from 'react'
import { cn } from '@/lib/class-names'

type CardProps = { title?: string; action?: ReactNode; className?: string; children: ReactNode }

export function Card({ title, action, className, children }: CardProps) {
  return (
    <section className={cn('rounded-xl border border-line bg-surface p-4 sm:p-5', className)}>
      {title ? (
        <header className="mb-3 flex min-h-8 items-center justify-between gap-3">
          <h2 className="text-sm font-semibold">{title}</h2>
          {action}
        </header>
      ) : null}
      {children}
    </section>
  )
}
