using System.Globalization;
using System.Text;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Codes;

/// <summary>PIX copia-e-cola: fields of two digits of name, two digits of length and a value, one after the other, and a CRC.</summary>
internal static class PixCode
{
    private const string CrcField = "6304";
    private static readonly Currency Real = Currency.Parse("BRL");

    public static DocumentReading? Parse(string code)
    {
        if (!code.StartsWith("000201", StringComparison.Ordinal) || Fields(code) is not { } fields)
            return null;
        var account = Enumerable
            .Range(26, 26)
            .Select(id => fields.GetValueOrDefault($"{id}") is { } inner ? Fields(inner) : null)
            .FirstOrDefault(inner =>
                string.Equals(inner?.GetValueOrDefault("00"), "br.gov.bcb.pix", StringComparison.OrdinalIgnoreCase)
            );
        if (account is null || !code.AsSpan()[..^4].EndsWith(CrcField) || fields.GetValueOrDefault("63") is not { } crc)
            return null;
        // The additional data must hold what it says, too.
        var more = fields.GetValueOrDefault("62") is { } given ? Fields(given) : [];
        if (more is null)
            return null;

        var computed = Crc16(Encoding.UTF8.GetBytes(code[..^4])).ToString("X4", CultureInfo.InvariantCulture);
        var holds = string.Equals(crc, computed, StringComparison.OrdinalIgnoreCase);
        var total = holds ? AmountOf(fields) : null;
        var name = fields.GetValueOrDefault("59");
        var id = more.GetValueOrDefault("05");
        return new DocumentReading
        {
            Kind = DocumentKind.Payment,
            Method = DocumentMethod.Code,
            Issuer = holds && !string.IsNullOrWhiteSpace(name) ? new(name.Trim(), 1) : null,
            Total = total,
            PaymentMethod = new("pix", 1),
            UniqueId = holds && id is not (null or "***") ? id : null,
            Checks = [new("crc", holds, $"{crc} = {computed}", ProvesTotal: total is not null)],
        };
    }

    private static Found<Money>? AmountOf(Dictionary<string, string> fields) =>
        fields.GetValueOrDefault("53") == "986"
        && decimal.TryParse(
            fields.GetValueOrDefault("54"),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount
        )
        && amount is > 0 and < 10_000_000_000
        && Money.IsExact(amount, Real)
            ? new(Money.FromDecimal(amount, Real), 1)
            : null;

    /// <returns>Null where a length does not fit or a field stands twice.</returns>
    private static Dictionary<string, string>? Fields(string text)
    {
        var fields = new Dictionary<string, string>();
        for (var at = 0; at < text.Length; )
        {
            if (text.Length - at < 4 || !IsNumber(text.AsSpan(at, 4)))
                return null;
            var length = int.Parse(text.AsSpan(at + 2, 2), CultureInfo.InvariantCulture);
            if (text.Length - at - 4 < length || !fields.TryAdd(text[at..(at + 2)], text.Substring(at + 4, length)))
                return null;
            at += 4 + length;
        }
        return fields;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>CRC-16/CCITT-FALSE.</summary>
    private static int Crc16(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFF;
        foreach (var b in bytes)
        {
            crc ^= b << 8;
            for (var i = 0; i < 8; i++)
                crc = ((crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xFFFF;
        }
        return crc;
    }
}
