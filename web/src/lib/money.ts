import { exponentOf } from './currency'

/** An amount as the server states it: whole minor units of one currency. */
export type Money = { minorUnits: number; currency: string }

export type MoneyStyle = {
  /** Shows a plus on money in, as bank statements do. */
  signed?: boolean
  /** Leaves the currency out, for columns whose heading names it. */
  bare?: boolean
  /** Shortens to thousands and millions, for axes. */
  compact?: boolean
}

/** The decimal number, exact at any size: -1250 BRL is "-12.50". */
export function toDecimal({ minorUnits, currency }: Money): string {
  const exponent = exponentOf(currency)
  const units = BigInt(minorUnits)
  const digits = (units < 0n ? -units : units).toString().padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = exponent > 0 ? `.${digits.slice(-exponent)}` : ''
  return `${units < 0n ? '-' : ''}${whole}${fraction}`
}

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(locale: string, currency: string, style: MoneyStyle): Intl.NumberFormat {
  const key = [locale, currency, style.signed, style.bare, style.compact].join('|')
  let format = formats.get(key)
  if (!format) {
    const decimals = exponentOf(currency)
    format = new Intl.NumberFormat(locale, {
      ...(style.bare ? { style: 'decimal' } : { style: 'currency', currency }),
      ...(style.compact
        ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }
        : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
      signDisplay: style.signed ? 'exceptZero' : 'negative',
    })
    formats.set(key, format)
  }
  return format
}

/** For screens use <MoneyText>; this is for chart axes and file names. */
export function formatMoney(money: Money, locale: string, style: MoneyStyle = {}): string {
  return formatFor(locale, money.currency, style).format(toDecimal(money) as Intl.StringNumericLiteral)
}

/** Adds amounts of one currency; integers, so nothing is lost. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  if (amounts.some((amount) => amount.currency !== currency))
    throw new RangeError('Currencies are never added.')
  return {
    minorUnits: Number(amounts.reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n)),
    currency,
  }
}

const grouped = { ',': /^\d{1,3}(\.\d{3})+(,\d*)?$/, '.': /^\d{1,3}(,\d{3})+(\.\d*)?$/ }

/** Reads a number that a person typed in their locale as an exact decimal, with its sign if it has one;
    undefined when it is none: "1.234,5" is "1234.5". */
export function parseDecimal(text: string, locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
  const plain = text.replace(/[−–]/g, '-').replace(/\s/g, '')
  const sign = /^[+-]/.exec(plain)?.[0] ?? ''
  const unsigned = plain.slice(sign.length)
  const bare = grouped[decimal].test(unsigned)
    ? unsigned.replaceAll(decimal === ',' ? '.' : ',', '')
    : unsigned
  const match = /^(\d+)(?:[.,](\d*))?$/.exec(bare)
  if (!match) return undefined
  const [, whole = '', fraction = ''] = match
  return `${sign}${whole}${fraction && `.${fraction}`}`
}

/** A decimal in the person's notation, with every digit it has. */
export function formatDecimal(decimal: string, locale: string): string {
  const sign = decimal.startsWith('+') ? '+' : ''
  const digits = decimal.slice(sign.length)
  const style = { maximumFractionDigits: 20 }
  return sign + new Intl.NumberFormat(locale, style).format(digits as Intl.StringNumericLiteral)
}

/** Reads what a person typed in their locale ("1.234,56", "-12"); undefined when it is no amount. */
export function parseMoney(text: string, currency: string, locale: string): Money | undefined {
  const decimal = parseDecimal(text, locale)
  if (decimal === undefined) return undefined
  const [whole = '', fraction = ''] = decimal.replace(/^[+-]/, '').split('.')
  const exponent = exponentOf(currency)
  if (fraction.length > exponent) return undefined
  const units = BigInt(whole + fraction.padEnd(exponent, '0'))
  const minorUnits = Number(decimal.startsWith('-') ? -units : units)
  return Number.isSafeInteger(minorUnits) ? { minorUnits, currency } : undefined
}
