import { cn } from '@/lib/class-names'

type SwitchProps = { label: string; on: boolean; disabled?: boolean; onChange: (on: boolean) => void }

/** On or off at once, without a form to send. */
export function Switch({ label, on, disabled = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={() => onChange(!on)}
      className="inline-flex h-6 w-9 shrink-0 items-center disabled:opacity-60"
    >
      <span
        aria-hidden
        className={cn(
          'flex h-5 w-9 items-center rounded-full border px-0.5 transition-colors',
          on ? 'border-accent bg-accent' : 'border-line-strong bg-sunken',
        )}
      >
        <span
          className={cn(
            'size-3.5 rounded-full transition-transform',
            on ? 'translate-x-4 bg-on-accent' : 'bg-line-strong',
          )}
        />
      </span>
    </button>
  )
}
