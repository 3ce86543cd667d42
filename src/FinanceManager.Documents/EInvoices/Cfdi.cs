using System.Globalization;
using System.Xml.Linq;
using FinanceManager.Domain;

namespace FinanceManager.Documents.EInvoices;

/// <summary>Mexico's CFDI 3.3 and 4.0.</summary>
internal static class Cfdi
{
    public static DocumentReading? Read(XElement root)
    {
        if (root.Name.LocalName != "Comprobante" || root.At("Version") is not ("3.3" or "4.0"))
            return null;
        if (root.At("TipoDeComprobante") == "P")
            return Head(root, Payment(root)) with { Kind = DocumentKind.Payment };
        if (!Currency.TryParse(root.At("Moneda"), out var currency) || Number(root, "Total") is not { } total)
            return Head(root, null);

        var concepts = root.Child("Conceptos").Children("Concepto").ToList();
        var items = concepts.Select(c => Item(c, currency)).OfType<DocumentItem>().ToList();
        var subtotal = Number(root, "SubTotal") ?? 0;
        var discount = Number(root, "Descuento") ?? 0;
        var taxes = root.Child("Impuestos");
        var added = Number(taxes, "TotalImpuestosTrasladados") ?? 0;
        var withheld = Number(taxes, "TotalImpuestosRetenidos") ?? 0;
        var local = root.Child("Complemento").Child("ImpuestosLocales");
        var (localAdded, localWithheld) = (
            Number(local, "TotaldeTraslados") ?? 0,
            Number(local, "TotaldeRetenciones") ?? 0
        );
        decimal[] parts = [subtotal, -discount, added, localAdded, -withheld, -localWithheld];
        return Head(root, Money.FromDecimal(total, currency)) with
        {
            Subtotal = Sums.Found(subtotal, currency),
            Discount = Sums.FoundUnlessZero(discount, currency),
            Tax = Sums.FoundUnlessZero(added + localAdded, currency),
            Items = items,
            Checks =
            [
                Sums.Check(
                    "items-total",
                    [.. concepts.Select(c => Number(c, "Importe") ?? 0)],
                    subtotal,
                    currency,
                    unrounded: concepts.Count
                ),
                Sums.Check(
                    "subtotal-tax",
                    [.. parts.Where((part, i) => i == 0 || part != 0)],
                    total,
                    currency,
                    provesTotal: true
                ),
            ],
        };
    }

    private static DocumentReading Head(XElement root, Money? total)
    {
        var seller = root.Child("Emisor");
        var stamp = root.Child("Complemento").Child("TimbreFiscalDigital").At("UUID");
        return new DocumentReading
        {
            Kind = DocumentKind.Invoice,
            Method = DocumentMethod.EInvoice,
            Issuer = seller.At("Nombre") is { } name ? new(name, 1) : null,
            TaxId = seller.At("Rfc") is { } id ? new(id, TaxIds.IsRfc(id) ? 1 : 0.5) : null,
            Date = SafeXml.Day(root.At("Fecha")) is { } day ? new(day, 1) : null,
            Total = total is null ? null : new(total, 1),
            PaymentMethod = MethodOf(root.At("FormaPago")) is { } method ? new(method, 1) : null,
            UniqueId = stamp?.ToUpperInvariant(),
            // Money back is no purchase.
            Warnings = root.At("TipoDeComprobante") == "E" ? ["credit-note"] : [],
        };
    }

    private static DocumentItem? Item(XElement concept, Currency currency) =>
        Number(concept, "Importe") is { } amount
            ? new DocumentItem(
                concept.At("Descripcion") ?? "",
                Number(concept, "Cantidad"),
                Number(concept, "ValorUnitario") is { } price ? Money.FromDecimal(price, currency) : null,
                Money.FromDecimal(amount, currency),
                concept.At("ClaveProdServ")
            )
            : null;

    /// <summary>What a receipt for payments says was paid, where all of it is in one currency.</summary>
    private static Money? Payment(XElement root)
    {
        var payments = root.Child("Complemento").Child("Pagos").Children("Pago").ToList();
        var codes = payments.Select(p => p.At("MonedaP")).Distinct().ToList();
        return codes is [{ } code] && Currency.TryParse(code, out var currency)
            ? Money.FromDecimal(payments.Sum(p => Number(p, "Monto") ?? 0), currency)
            : null;
    }

    private static decimal? Number(XElement? element, string name) => SafeXml.Number(element.At(name));

    private static string? MethodOf(string? code) =>
        int.TryParse(code, CultureInfo.InvariantCulture, out var number)
            ? number switch
            {
                1 => "cash",
                2 => "check",
                3 => "transfer",
                4 => "credit-card",
                28 => "debit-card",
                5 or 6 => "wallet",
                8 => "voucher",
                99 => null,
                _ => "other",
            }
            : null;
}
