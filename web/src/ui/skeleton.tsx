import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'

/** Stands where content will be; give it the content's size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={cn('block animate-pulse rounded-md bg-sunken', className ?? 'h-4 w-full')} />
  )
}

/** Rows of a list that is on its way, announced once. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t('ui.state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="flex items-center gap-3">
          <Skeleton className="size-8 rounded-full" />
          <Skeleton className="h-4 grow" />
          <Skeleton className="h-4 w-20" />
        </span>
      ))}
    </div>
  )
}
