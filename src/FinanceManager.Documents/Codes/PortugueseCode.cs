using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Codes;

/// <summary>The QR code of Portuguese invoices: <c>A:seller*B:buyer*…*F:day*G:number*H:ATCUD*I2…*N:taxes*O:total*…</c>.</summary>
internal static class PortugueseCode
{
    private static readonly Currency Euro = Currency.Parse("EUR");

    public static DocumentReading? Parse(string code)
    {
        if (!code.StartsWith("A:", StringComparison.Ordinal) || !code.Contains("*O:", StringComparison.Ordinal))
            return null;
        var fields = new Dictionary<string, string>();
        foreach (var field in code.Split('*'))
            if (field.Split(':', 2) is not [var name, var value] || !fields.TryAdd(name, value))
                return null;
        if (
            fields.GetValueOrDefault("A") is not { } seller
            || !TaxIds.IsPortugueseNif(seller)
            || Amount("O") is not { } total
            || !DateOnly.TryParseExact(
                fields.GetValueOrDefault("F"),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return null;

        // Bases and taxes of the mainland (I), the Azores (J) and Madeira (K), what is not taxed, and stamp duty.
        var parts = from region in "IJK" from i in Enumerable.Range(2, 7) select $"{region}{i}";
        var amounts = parts.Append("L").Append("M").Select(Amount).OfType<Money>().Select(m => m.MinorUnits).ToList();
        var sum = new Money(amounts.Sum(), Euro);
        return new DocumentReading
        {
            Kind = fields.GetValueOrDefault("D") is "FS" or "FR" ? DocumentKind.Receipt : DocumentKind.Invoice,
            Method = DocumentMethod.Code,
            TaxId = new(seller, 1),
            Date = new(date, 1),
            Total = new(total, 1),
            Tax = Amount("N") is { } tax ? new(tax, 1) : null,
            UniqueId = fields.GetValueOrDefault("H") is { Length: > 1 } id
                ? id
                : $"{seller} {fields.GetValueOrDefault("G")}",
            Checks =
            [
                new("tax-id", true, seller),
                new("subtotal-tax", sum == total, $"{sum} = {total}", ProvesTotal: true),
            ],
        };

        Money? Amount(string name) =>
            decimal.TryParse(
                fields.GetValueOrDefault(name),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var amount
            )
            && Math.Abs(amount) < 10_000_000_000
            && Money.IsExact(amount, Euro)
                ? Money.FromDecimal(amount, Euro)
                : null;
    }
}
