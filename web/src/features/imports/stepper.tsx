import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import type { Step } from './steps'

type StepperProps = {
  steps: readonly Step[]
  current: Step
  onStep: (step: Step) => void
  onFile: () => void
}

/** Where the import stands; every step can be gone back to. */
export function Stepper({ steps, current, onStep, onFile }: StepperProps) {
  const { t } = useTranslation()
  const all = ['file', ...steps] as const
  const at = all.indexOf(current)
  return (
    <nav aria-label={t('imports.steps.label')}>
      <ol className="flex items-center gap-1 overflow-hidden sm:gap-2">
        {all.map((step, place) => (
          <li key={step} className="flex min-w-0 items-center gap-1 sm:gap-2">
            {place > 0 ? <span aria-hidden className="h-px w-2 bg-line-strong/50 sm:w-8" /> : null}
            <button
              type="button"
              aria-current={step === current ? 'step' : undefined}
              onClick={() => (step === 'file' ? onFile() : onStep(step))}
              className={cn(
                'flex h-9 min-w-0 items-center gap-1.5 rounded-full px-1.5 sm:px-2.5',
                step === current ? 'font-semibold text-ink' : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              <span
                aria-hidden
                className={cn(
                  'flex size-5 shrink-0 items-center justify-center rounded-full text-xs tabular-nums',
                  place < at && 'bg-accent-soft text-accent-text',
                  place === at && 'bg-accent text-on-accent',
                  place > at && 'bg-sunken text-muted',
                )}
              >
                {place < at ? <Check className="size-3" /> : place + 1}
              </span>
              <span className={cn('truncate', step !== current && 'max-sm:sr-only')}>
                {t(`imports.steps.${step}`)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
