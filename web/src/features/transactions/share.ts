import type { Money } from '@/lib/money'

/** What the other parts leave of the whole; only the last part without an amount has one. */
export type Left = { minorUnits: number; parts: number }

const absolute = (units: bigint) => (units < 0n ? -units : units)

/** A percentage ("33.3") of an amount, rounded to the minor unit. The last part takes what the others leave, where
    only their rounding keeps it from its own percentage; undefined when it is more than money can be. */
export function shareOf(total: Money, percent: string, left: Left | undefined): Money | undefined {
  const [whole = '', fraction = ''] = percent.split('.')
  // The share is these units over this divisor, exactly.
  const units = BigInt(total.minorUnits) * BigInt((whole + fraction).replace('+', ''))
  const divisor = 100n * 10n ** BigInt(fraction.length)
  const rounded = ((absolute(units) * 2n + divisor) / (divisor * 2n)) * (units < 0n ? -1n : 1n)
  // Each part may be half a unit off.
  const isRest =
    left && absolute(BigInt(left.minorUnits) * divisor - units) * 2n <= divisor * BigInt(left.parts)
  const minorUnits = isRest ? left.minorUnits : Number(rounded)
  return Number.isSafeInteger(minorUnits) ? { ...total, minorUnits } : undefined
}
