using System.Globalization;
using System.Text.Json;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Codes;

/// <summary>Addresses at a tax office that say in their query who sold, when and for how much: Argentina, Spain, Mexico.</summary>
internal static class SellerCode
{
    public static DocumentReading? Parse(string code)
    {
        var query = QueryText.Of(code);
        if (query.Count == 0)
            return null;
        if (QueryText.IsAt(code, "afip.gob.ar", "arca.gob.ar"))
            return query.GetValueOrDefault("p") is { } payload ? Argentine(payload) : null;
        if (QueryText.IsAt(code, "agenciatributaria.gob.es", "agenciatributaria.es"))
            return Spanish(query);
        return QueryText.IsAt(code, "sat.gob.mx") ? Mexican(query) : null;
    }

    private static DocumentReading? Argentine(string payload)
    {
        try
        {
            var text = payload.Replace('-', '+').Replace('_', '/').Replace(' ', '+').TrimEnd('=');
            var bytes = Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8 });
            var root = json.RootElement;
            var seller = Text(root, "cuit");
            var currency = Text(root, "moneda") switch
            {
                "PES" => "ARS",
                "DOL" => "USD",
                "060" => "EUR",
                var other => other,
            };
            return TaxIds.IsCuit(seller)
                ? Read(
                    seller,
                    Text(root, "fecha"),
                    "yyyy-MM-dd",
                    Text(root, "importe"),
                    currency,
                    $"{seller}-{Text(root, "ptoVta")}-{Text(root, "tipoCmp")}-{Text(root, "nroCmp")}"
                )
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : value.GetRawText()
            : "";

    private static DocumentReading? Spanish(Dictionary<string, string> query) =>
        query.GetValueOrDefault("nif") is { } seller && TaxIds.IsSpanishNif(seller)
            ? Read(
                seller,
                query.GetValueOrDefault("fecha"),
                "dd-MM-yyyy",
                query.GetValueOrDefault("importe"),
                "EUR",
                $"{seller} {query.GetValueOrDefault("numserie")}"
            )
            : null;

    private static DocumentReading? Mexican(Dictionary<string, string> query) =>
        query.GetValueOrDefault("re") is { } seller
        && TaxIds.IsRfc(seller)
        && Guid.TryParse(query.GetValueOrDefault("id"), out var id)
            ? Read(seller, null, "", query.GetValueOrDefault("tt"), "MXN", id.ToString().ToUpperInvariant())
            : null;

    private static DocumentReading? Read(
        string seller,
        string? date,
        string dateFormat,
        string? amount,
        string currencyCode,
        string id
    )
    {
        if (
            !Currency.TryParse(currencyCode, out var currency)
            || !decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var total)
            || total >= 10_000_000_000
            || !Money.IsExact(total, currency)
        )
            return null;
        var isDated = DateOnly.TryParseExact(
            date,
            dateFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        return new DocumentReading
        {
            Kind = DocumentKind.Invoice,
            Method = DocumentMethod.Code,
            TaxId = new(seller, 1),
            Date = isDated ? new(day, 1) : null,
            Total = new(Money.FromDecimal(total, currency), 1),
            UniqueId = id,
            // A QR code corrects itself, and a number of the seller's that holds says that it was not made up.
            Checks = [new("tax-id", true, seller, ProvesTotal: true)],
        };
    }
}
