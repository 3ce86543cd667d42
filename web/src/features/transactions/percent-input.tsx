import { useState } from 'react'
import { useLocale } from '@/lib/locale'
import { parseDecimal, type Money } from '@/lib/money'
import { Input } from '@/ui/input'

type PercentInputProps = {
  id?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  part: Money | undefined
  total: Money | undefined
  onChange: (amount: Money) => void
}

/** A part as percent of the whole; leaving the field makes it an amount, rounded to what the currency has. */
export function PercentInput({ part, total, onChange, ...control }: PercentInputProps) {
  const locale = useLocale()
  const [typed, setTyped] = useState<string>()
  const percent =
    part && total?.minorUnits
      ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(
          (part.minorUnits / total.minorUnits) * 100,
        )
      : ''
  const leave = () => {
    const share = Number(parseDecimal(typed ?? '', locale) ?? NaN)
    if (typed !== undefined && total && Number.isFinite(share))
      onChange({ ...total, minorUnits: Math.round((total.minorUnits * share) / 100) })
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
        onBlur={leave}
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
