using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace FinanceManager.Domain;

/// <summary>An ISO 4217 currency: its alphabetic code and the number of decimals of its minor unit.</summary>
/// <remarks>
/// Source: ISO 4217 list one, plus withdrawn codes that old statements still carry. Left out are the codes to which the
/// standard gives no minor unit: metals (XAU), units of account (XDR, XUA, XSU) and bonds (XBA), and those that are no
/// currency (XTS, XXX). An amount in whole minor units cannot be written in any of them.
/// </remarks>
public sealed record Currency
{
    // Code followed by its exponent.
    private const string Table =
        "AED2 AFN2 ALL2 AMD2 AOA2 ARS2 AUD2 AWG2 AZN2 BAM2 BBD2 BDT2 BHD3 BIF0 BMD2 BND2 BOB2 BOV2 BRL2 BSD2 BTN2 BWP2 "
        + "BYN2 BZD2 CAD2 CDF2 CHE2 CHF2 CHW2 CLF4 CLP0 CNY2 COP2 COU2 CRC2 CUP2 CVE2 CZK2 DJF0 DKK2 DOP2 DZD2 EGP2 ERN2 "
        + "ETB2 EUR2 FJD2 FKP2 GBP2 GEL2 GHS2 GIP2 GMD2 GNF0 GTQ2 GYD2 HKD2 HNL2 HTG2 HUF2 IDR2 ILS2 INR2 IQD3 IRR2 ISK0 "
        + "JMD2 JOD3 JPY0 KES2 KGS2 KHR2 KMF0 KPW2 KRW0 KWD3 KYD2 KZT2 LAK2 LBP2 LKR2 LRD2 LSL2 LYD3 MAD2 MDL2 MGA2 MKD2 "
        + "MMK2 MNT2 MOP2 MRU2 MUR2 MVR2 MWK2 MXN2 MXV2 MYR2 MZN2 NAD2 NGN2 NIO2 NOK2 NPR2 NZD2 OMR3 PAB2 PEN2 PGK2 PHP2 "
        + "PKR2 PLN2 PYG0 QAR2 RON2 RSD2 RUB2 RWF0 SAR2 SBD2 SCR2 SDG2 SEK2 SGD2 SHP2 SLE2 SOS2 SRD2 SSP2 STN2 SVC2 SYP2 "
        + "SZL2 THB2 TJS2 TMT2 TND3 TOP2 TRY2 TTD2 TWD2 TZS2 UAH2 UGX0 USD2 USN2 UYI0 UYU2 UYW4 UZS2 VED2 VES2 VND0 VUV0 "
        + "WST2 XAD2 XAF0 XCD2 XCG2 XOF0 XPF0 YER2 ZAR2 ZMW2 ZWG2";

    private const string Withdrawn =
        "ANG2 ATS2 BEF2 BGN2 BYR0 CUC2 CYP2 DEM2 EEK2 ESP0 FIM2 FRF2 GRD0 HRK2 IEP2 ITL0 LTL2 LUF0 LVL2 MRO2 MTL2 NLG2 PTE0 ROL2 "
        + "SIT2 SKK2 SLL2 STD2 TRL0 VEF2 ZMK2 ZWL2";

    private static readonly FrozenDictionary<string, Currency> ByCode = $"{Table} {Withdrawn}"
        .Split(' ')
        .Select(entry => new Currency(entry[..3], entry[3] - '0'))
        .ToFrozenDictionary(c => c.Code);

    private static readonly FrozenDictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The codes in use today, in alphabetic order.</summary>
    public static IReadOnlyList<Currency> Current { get; } = [.. Table.Split(' ').Select(entry => ByCode[entry[..3]])];

    private Currency(string code, int exponent)
    {
        Code = code;
        Exponent = exponent;
        for (var i = 0; i < exponent; i++)
            MinorPerMajor *= 10;
    }

    /// <summary>Three upper-case letters.</summary>
    public string Code { get; }

    /// <summary>Decimals of the minor unit: BRL 2, CLP 0, KWD 3.</summary>
    public int Exponent { get; }

    /// <summary>Minor units in one major unit: BRL 100, CLP 1, KWD 1000.</summary>
    public long MinorPerMajor { get; } = 1;

    /// <exception cref="FormatException">The code is not an ISO 4217 code.</exception>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency) ? currency : throw new FormatException("Not an ISO 4217 currency code.");

    /// <summary>Exactly three letters, upper case; anything else is no currency.</summary>
    public static bool TryParse(ReadOnlySpan<char> code, [NotNullWhen(true)] out Currency? currency) =>
        BySpan.TryGetValue(code, out currency);

    public bool Equals(Currency? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Code;
}
