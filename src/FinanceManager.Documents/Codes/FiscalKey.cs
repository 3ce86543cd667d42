using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Codes;

/// <summary>
/// The key of a Brazilian NF-e or NFC-e: state 2, year and month 4, CNPJ 14, model 2, series 3, number 9, way of issue 1,
/// code 8, check digit 1.
/// </summary>
internal static partial class FiscalKey
{
    private const int Length = 44;
    private static readonly Currency Real = Currency.Parse("BRL");

    [GeneratedRegex(@"(?:\d[ .]?){6}(?:[0-9A-Z][ .]?){12}(?:\d[ .]?){25}\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaced { get; }

    public static bool Holds(ReadOnlySpan<char> key)
    {
        if (key.Length != Length || key[20..22] is not ("55" or "65") || !int.TryParse(key[..2], out var state))
            return false;
        if (state is < 11 or > 53 || key[..6].ContainsAnyExceptInRange('0', '9') || key[^1] is < '0' or > '9')
            return false;
        var (sum, weight) = (0, 2);
        for (var i = Length - 2; i >= 0; i--)
        {
            // A letter of a CNPJ counts by its place among the characters after 0.
            sum += (key[i] - '0') * weight;
            weight = weight == 9 ? 2 : weight + 1;
        }
        return (sum % 11 < 2 ? 0 : 11 - (sum % 11)) == key[^1] - '0';
    }

    public static string? Find(string text)
    {
        // Other digits may stand before it: every one is tried as its first.
        for (var match = Spaced.Match(text); match.Success; match = Spaced.Match(text, match.Index + 1))
        {
            var key = string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit));
            if (Holds(key))
                return key;
        }
        return null;
    }

    /// <summary>The key alone, or the address in the QR code of an NFC-e.</summary>
    public static DocumentReading? ParseCode(string code)
    {
        if (Holds(code))
            return Read(code, null, null);
        var query = QueryText.Of(code);
        if (query.GetValueOrDefault("p") is { } parts && parts.Split('|') is [var key, ..] fields && Holds(key))
            // Only what was issued without a line to the tax office has the day and the amount in it.
            return fields.Length >= 7 ? Read(key, Day(fields[3], key), Amount(fields[4])) : Read(key, null, null);
        if (query.GetValueOrDefault("chNFe") is { } first && Holds(first))
            return Read(first, DayOf(query.GetValueOrDefault("dhEmi")), Amount(query.GetValueOrDefault("vNF")));
        return null;
    }

    public static DocumentCheck Check(string key) => new("check-digit", Holds(key), key);

    private static DocumentReading Read(string key, DateOnly? date, Money? total)
    {
        var id = key[6..20];
        return new DocumentReading
        {
            Kind = key[20..22] == "65" ? DocumentKind.Receipt : DocumentKind.Invoice,
            Method = DocumentMethod.Code,
            TaxId = TaxIds.IsCnpj(id) ? new(id, 1) : null,
            Date = date is { } day ? new(day, 1) : null,
            Total = total is null ? null : new(total, 1),
            UniqueId = key,
            Checks = [Check(key) with { ProvesTotal = total is not null }],
        };
    }

    private static Money? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        && amount is > 0 and < 10_000_000_000
        && Money.IsExact(amount, Real)
            ? Money.FromDecimal(amount, Real)
            : null;

    private static DateOnly? Day(string day, string key) =>
        DateOnly.TryParseExact(
            $"20{key[2..6]}{day.PadLeft(2, '0')}",
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    /// <summary>An instant as text, its bytes as hexadecimal digits.</summary>
    private static DateOnly? DayOf(string? hex)
    {
        if (hex is not { Length: >= 20 and < 100 } || hex.Length % 2 != 0 || !hex.All(char.IsAsciiHexDigit))
            return null;
        var text = Encoding.ASCII.GetString(Convert.FromHexString(hex));
        return DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
    }
}
