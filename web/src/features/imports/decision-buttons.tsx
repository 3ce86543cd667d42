import { Ban, Equal, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import type { ImportLine, LineDecision } from './queries'

const choices = [
  { value: 'new', icon: Plus, keys: 'b' },
  { value: 'duplicate', icon: Equal, keys: 'e' },
  { value: 'skip', icon: Ban, keys: 'x' },
] as const

type DecisionProps = {
  line: ImportLine
  decision: LineDecision
  /** Only the row one is on takes part in the Tab order; the list may be long. */
  reachable: boolean
  onDecide: (decision: LineDecision) => void
}

/** Bring in, the same as an existing one, or leave out. */
export function DecisionButtons({ line, decision, reachable, onDecide }: DecisionProps) {
  const { t } = useTranslation()
  return (
    <div
      role="group"
      aria-label={t('imports.decision.label', { line: line.line })}
      className="inline-flex overflow-hidden rounded-md border border-line"
    >
      {choices
        .filter(({ value }) => value !== 'duplicate' || line.matchId !== null)
        .map(({ value, icon: Icon, keys }) => (
          <button
            key={value}
            type="button"
            tabIndex={reachable ? 0 : -1}
            aria-pressed={decision === value}
            aria-label={t(`imports.decision.${value}`)}
            aria-keyshortcuts={keys}
            title={`${t(`imports.decision.${value}`)} (${keys.toUpperCase()})`}
            onClick={() => onDecide(value)}
            className={cn(
              'flex size-8 items-center justify-center border-l border-line first:border-l-0',
              decision === value
                ? 'bg-accent-soft text-accent-text'
                : 'text-muted hover:bg-sunken hover:text-ink',
            )}
          >
            <Icon aria-hidden className="size-4" />
          </button>
        ))}
    </div>
  )
}
