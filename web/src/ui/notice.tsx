import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/class-names'

const tones = {
  info: 'bg-accent-soft text-accent-text',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-negative',
}

type NoticeProps = { tone?: keyof typeof tones; icon: LucideIcon; alert?: boolean; children: ReactNode }

/** A few words that stand in the page, next to what they are about. */
export function Notice({ tone = 'info', icon: Icon, alert = false, children }: NoticeProps) {
  return (
    <div
      role={alert ? 'alert' : undefined}
      className={cn('flex gap-2.5 rounded-lg px-3 py-2.5', tones[tone])}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
