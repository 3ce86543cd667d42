import { useState } from 'react'
import { useLocale } from '@/lib/locale'
import { parseDecimal, type Money } from '@/lib/money'
import { Input } from '@/ui/input'
import { shareOf, type Left } from './share'

type PercentInputProps = {
  id?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  part: Money | undefined
  total: Money | undefined
  left: Left | undefined
  onChange: (amount: Money) => void
}

/** A part as percent of the whole; Enter or leaving the field makes it an amount. */
export function PercentInput({ part, total, left, onChange, ...control }: PercentInputProps) {
  const locale = useLocale()
  const [typed, setTyped] = useState<string>()
  const percent =
    part && total?.minorUnits
      ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(
          (part.minorUnits / total.minorUnits) * 100,
        )
      : ''
  const keep = () => {
    const percent = parseDecimal(typed ?? '', locale)
    const share = percent && total && shareOf(total, percent, left)
    if (share) onChange(share)
    setTyped(undefined)
  }
  return (
    <div className="relative">
      <Input
        {...control}
        inputMode="decimal"
        autoComplete="off"
        disabled={!total?.minorUnits}
        value={typed ?? percent}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          // Before the form, which Enter sends next.
          if (event.key === 'Enter') keep()
        }}
        className="pr-7 text-right tabular-nums"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-xs text-muted"
      >
        %
      </span>
    </div>
  )
}
