import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/class-names'
import type { Strength } from '@/lib/password-strength'

const filled: Record<Strength, number> = { short: 1, weak: 1, fair: 2, strong: 3 }
const colour: Record<Strength, string> = {
  short: 'bg-line-strong',
  weak: 'bg-negative',
  fair: 'bg-warning',
  strong: 'bg-positive',
}

export function StrengthHint({ strength }: { strength: Strength }) {
  const { t } = useTranslation()
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="flex gap-1">
        {[1, 2, 3].map((step) => (
          <span
            key={step}
            className={cn('h-1 w-8 rounded-full', step <= filled[strength] ? colour[strength] : 'bg-line')}
          />
        ))}
      </span>
      <span aria-live="polite">{t(`ui.strength.${strength}`)}</span>
    </span>
  )
}
