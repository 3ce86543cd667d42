// The same table as FinanceManager.Domain/Currency.cs, which a test compares: code followed by decimals.
// Intl is not asked, since CLDR differs from ISO 4217 for a few (IQD has no decimals there).
const current =
  'AED2 AFN2 ALL2 AMD2 AOA2 ARS2 AUD2 AWG2 AZN2 BAM2 BBD2 BDT2 BHD3 BIF0 BMD2 BND2 BOB2 BOV2 BRL2 ' +
  'BSD2 BTN2 BWP2 BYN2 BZD2 CAD2 CDF2 CHE2 CHF2 CHW2 CLF4 CLP0 CNY2 COP2 COU2 CRC2 CUP2 CVE2 CZK2 DJF0 ' +
  'DKK2 DOP2 DZD2 EGP2 ERN2 ETB2 EUR2 FJD2 FKP2 GBP2 GEL2 GHS2 GIP2 GMD2 GNF0 GTQ2 GYD2 HKD2 HNL2 HTG2 ' +
  'HUF2 IDR2 ILS2 INR2 IQD3 IRR2 ISK0 JMD2 JOD3 JPY0 KES2 KGS2 KHR2 KMF0 KPW2 KRW0 KWD3 KYD2 KZT2 LAK2 ' +
  'LBP2 LKR2 LRD2 LSL2 LYD3 MAD2 MDL2 MGA2 MKD2 MMK2 MNT2 MOP2 MRU2 MUR2 MVR2 MWK2 MXN2 MXV2 MYR2 MZN2 ' +
  'NAD2 NGN2 NIO2 NOK2 NPR2 NZD2 OMR3 PAB2 PEN2 PGK2 PHP2 PKR2 PLN2 PYG0 QAR2 RON2 RSD2 RUB2 RWF0 SAR2 ' +
  'SBD2 SCR2 SDG2 SEK2 SGD2 SHP2 SLE2 SOS2 SRD2 SSP2 STN2 SVC2 SYP2 SZL2 THB2 TJS2 TMT2 TND3 TOP2 TRY2 ' +
  'TTD2 TWD2 TZS2 UAH2 UGX0 USD2 USN2 UYI0 UYU2 UYW4 UZS2 VED2 VES2 VND0 VUV0 WST2 XAD2 XAF0 XCD2 XCG2 XOF0 ' +
  'XPF0 YER2 ZAR2 ZMW2 ZWG2'

// Old statements still carry these.
const withdrawn =
  'ANG2 ATS2 BEF2 BGN2 BYR0 CUC2 CYP2 DEM2 EEK2 ESP0 FIM2 FRF2 GRD0 HRK2 IEP2 ITL0 LTL2 LUF0 LVL2 MRO2 MTL2 ' +
  'NLG2 PTE0 ROL2 SIT2 SKK2 SLL2 STD2 TRL0 VEF2 ZMK2 ZWL2'

const exponents = new Map(
  `${current} ${withdrawn}`.split(' ').map((entry) => [entry.slice(0, 3), Number(entry[3])]),
)

const codesOf = (table: string) => table.split(' ').map((entry) => entry.slice(0, 3))

/** Every currency in use today. */
export const currencies: readonly string[] = codesOf(current)

export const withdrawnCurrencies: readonly string[] = codesOf(withdrawn)

export const isCurrency = (code: string) => exponents.has(code)

/** Decimals of a currency's minor unit: BRL 2, CLP 0, KWD 3. An unknown code is an error: a guess would be money. */
export function exponentOf(currency: string): number {
  const exponent = exponents.get(currency)
  if (exponent === undefined) throw new RangeError(`${currency} is no currency.`)
  return exponent
}

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
