using System.Xml.Linq;
using FinanceManager.Domain;

namespace FinanceManager.Documents.EInvoices;

/// <summary>What an invoice by EN 16931 says in either of its two languages, UBL and CII.</summary>
internal sealed record EuropeanInvoice
{
    public required Currency Currency { get; init; }
    public string? Number { get; init; }
    public bool IsCredit { get; init; }
    public string? Seller { get; init; }
    public string? TaxId { get; init; }
    public DateOnly? Date { get; init; }
    public DateOnly? DueDate { get; init; }

    /// <summary>Of UNTDID 4461.</summary>
    public string? PaymentCode { get; init; }
    public required IReadOnlyList<InvoiceLine> Lines { get; init; }

    /// <summary>All lines, before what is taken off or added for the whole.</summary>
    public decimal? LinesTotal { get; init; }
    public decimal? Allowances { get; init; }
    public decimal? Charges { get; init; }
    public decimal? Tax { get; init; }

    /// <summary>With tax.</summary>
    public decimal? Total { get; init; }
    public decimal? Prepaid { get; init; }
    public decimal? Rounding { get; init; }

    /// <summary>What is left to be paid.</summary>
    public decimal? Payable { get; init; }

    /// <summary>The reading of an invoice in either language; null where it is none.</summary>
    public static DocumentReading? Read(XElement root) => (Ubl.Of(root) ?? Cii.Of(root))?.Reading();

    private DocumentReading Reading()
    {
        // What was paid before belongs to the purchase; what is only rounded when it is paid, too.
        var total = Total + (Rounding ?? 0) ?? Payable;
        return new DocumentReading
        {
            Kind = DocumentKind.Invoice,
            Method = DocumentMethod.EInvoice,
            Issuer = Seller is null ? null : new(Seller, 1),
            TaxId = TaxId is null ? null : new(TaxId, Certainty(TaxId)),
            Date = Date is { } day ? new(day, 1) : null,
            DueDate = DueDate is { } due ? new(due, 1) : null,
            Total = Sums.Found(total, Currency),
            Subtotal = Sums.Found(LinesTotal, Currency),
            Tax = Sums.FoundUnlessZero(Tax, Currency),
            Discount = Sums.FoundUnlessZero(Allowances, Currency),
            PaymentMethod = MethodOf(PaymentCode) is { } method ? new(method, 1) : null,
            // A seller gives no number twice.
            UniqueId = TaxId is not null && Number is not null ? $"{TaxId}/{Number}" : null,
            Items =
            [
                .. Lines.Select(l => new DocumentItem(
                    l.Name ?? "",
                    l.Quantity,
                    l.Price is { } price && Money.IsExact(price, Currency) ? Money.FromDecimal(price, Currency) : null,
                    Money.FromDecimal(l.Amount, Currency),
                    l.Code
                )),
            ],
            Checks = [.. Checks()],
            Warnings = IsCredit ? ["credit-note"] : [],
        };
    }

    private IEnumerable<DocumentCheck> Checks()
    {
        if (LinesTotal is { } lines && Lines.Count > 0)
            yield return Sums.Check("items-total", [.. Lines.Select(l => l.Amount)], lines, Currency);
        if (LinesTotal is { } sum && Total is { } total)
            yield return Sums.Check(
                "subtotal-tax",
                Said([sum, -(Allowances ?? 0), Charges ?? 0, Tax ?? 0]),
                total,
                Currency,
                provesTotal: true
            );
        if (
            Total is { } whole
            && Payable is { } payable
            && (Prepaid is not null || Rounding is not null || whole != payable)
        )
            yield return Sums.Check("parts-total", Said([whole, -(Prepaid ?? 0), Rounding ?? 0]), payable, Currency);
    }

    private static decimal[] Said(decimal[] parts) => [.. parts.Where((part, i) => i == 0 || part != 0)];

    /// <summary>Two letters of the country, then a number that only some countries' check digits are known of.</summary>
    private static double Certainty(string id) =>
        id.StartsWith("PT", StringComparison.Ordinal) ? Of(TaxIds.IsPortugueseNif(id.AsSpan(2)))
        : id.StartsWith("ES", StringComparison.Ordinal) ? Of(TaxIds.IsSpanishNif(id.AsSpan(2)))
        : 0.95;

    private static double Of(bool holds) => holds ? 1 : 0.5;

    private static string? MethodOf(string? code) =>
        code switch
        {
            "10" => "cash",
            "20" => "check",
            "30" or "31" or "42" or "49" or "58" or "59" => "transfer",
            "48" => "card",
            "54" => "credit-card",
            "55" => "debit-card",
            "57" or "68" => "wallet",
            _ => null,
        };
}

/// <param name="Amount">Without tax.</param>
internal sealed record InvoiceLine(string? Name, decimal? Quantity, decimal? Price, decimal Amount, string? Code);
