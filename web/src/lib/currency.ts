// ISO 4217: currencies whose minor unit is not a hundredth. Intl follows CLDR instead,
// which differs from the ledger for a few (IQD, HUF cash), so it is not asked.
const exponents: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF BYR CLP DJF ESP GNF GRD ISK ITL JPY KMF KRW LUF PTE PYG RWF TRL UGX UYI VND VUV XAF XOF XPF'
      .split(' ')
      .map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
}

/** Decimals of a currency's minor unit: BRL 2, CLP 0, KWD 3. */
export function exponentOf(currency: string): number {
  return exponents[currency] ?? 2
}

// prettier-ignore
/** The currencies offered first; any other code can be chosen by typing it. */
export const commonCurrencies = [
  'BRL', 'USD', 'EUR', 'MXN', 'ARS', 'CLP', 'COP', 'PEN', 'UYU', 'PYG', 'BOB', 'GBP', 'CHF', 'CAD', 'AUD', 'JPY',
] as const

// prettier-ignore
const currencyByCountry: Readonly<Record<string, string>> = {
  AR: 'ARS', AU: 'AUD', BO: 'BOB', BR: 'BRL', CA: 'CAD', CH: 'CHF', CL: 'CLP', CO: 'COP', CR: 'CRC', DO: 'DOP', EC: 'USD',
  GB: 'GBP', GT: 'GTQ', HN: 'HNL', IN: 'INR', JP: 'JPY', KW: 'KWD', MX: 'MXN', NI: 'NIO', PA: 'PAB', PE: 'PEN', PY: 'PYG',
  SV: 'USD', US: 'USD', UY: 'UYU', VE: 'VES', AO: 'AOA', MZ: 'MZN', CV: 'CVE',
}

const euroCountries = 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM VA'.split(' ')

export function currencyOfCountry(country: string | undefined): string | undefined {
  if (!country) return undefined
  return euroCountries.includes(country) ? 'EUR' : currencyByCountry[country]
}
