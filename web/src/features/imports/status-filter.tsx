import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import { useLocale } from '@/lib/locale'
import type { Import, LineStatus } from './queries'

type FilterProps = {
  read: Import
  status: LineStatus | undefined
  onStatus: (status: LineStatus | undefined) => void
}

/** How many lines are of which kind; a press shows only those. */
export function StatusFilter({ read, status, onStatus }: FilterProps) {
  const { t } = useTranslation()
  const numbers = new Intl.NumberFormat(useLocale())
  const choices = [
    { value: undefined, count: read.new + read.duplicates + read.possible + read.errors },
    { value: 'new', count: read.new },
    { value: 'duplicate', count: read.duplicates },
    { value: 'possible', count: read.possible },
    { value: 'error', count: read.errors },
  ] as const
  return (
    <div
      role="group"
      aria-label={t('imports.filter.label')}
      className="flex flex-wrap gap-1 border-b border-line p-2"
    >
      {choices.map(({ value, count }) => (
        <button
          key={value ?? 'all'}
          type="button"
          aria-pressed={status === value}
          disabled={count === 0 && value !== undefined && status !== value}
          onClick={() => onStatus(value)}
          className={cn(
            'flex h-8 items-center gap-1.5 rounded-full px-3 text-xs disabled:opacity-50',
            status === value ? 'bg-accent-soft font-semibold text-accent-text' : 'text-muted hover:bg-sunken',
          )}
        >
          {t(`imports.filter.${value ?? 'all'}`)}{' '}
          <span className="tabular-nums">{numbers.format(count)}</span>
        </button>
      ))}
    </div>
  )
}
