using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Documents;

/// <summary>The amounts of a document as a person has them, all in one currency.</summary>
/// <param name="Total">Null where nobody knows it.</param>
/// <param name="Tax">Like tip and discount above zero; null where there is none.</param>
public sealed record CorrectedAmounts(
    Money? Total,
    Money? Tax,
    Money? Tip,
    Money? Discount,
    IReadOnlyList<DocumentItem> Items
);

/// <summary>Proves again what a person corrected: only what a correction touches is made anew, by the same sums as a reading.</summary>
public static class CorrectedProof
{
    // Digits that check themselves, whatever the amounts are.
    private static readonly string[] OfDigits = ["tax-id", "check-digit", "crc"];

    // Sums of the items, or of the parts beside them.
    private static readonly string[] OfItems = ["items-total", "item-amounts"];
    private static readonly string[] OfParts = ["subtotal-tax", "parts-total", "tax-rate"];

    /// <param name="reading">What was read; null where nothing was.</param>
    public static IReadOnlyList<DocumentCheck> Of(DocumentReading? reading, CorrectedAmounts amounts)
    {
        var read = new CorrectedAmounts(
            reading?.Total?.Value,
            reading?.Tax?.Value,
            reading?.Tip?.Value,
            reading?.Discount?.Value,
            reading?.Items ?? []
        );
        var isTotalRead = amounts.Total == read.Total;
        var arePartsRead =
            isTotalRead && amounts.Tax == read.Tax && amounts.Tip == read.Tip && amounts.Discount == read.Discount;
        var areItemsRead =
            arePartsRead && amounts.Items.Select(i => i.Amount).SequenceEqual(read.Items.Select(i => i.Amount));
        List<DocumentCheck> checks =
        [
            .. (reading?.Checks ?? []).Where(c =>
                OfDigits.Contains(c.Name)
                || (
                    OfItems.Contains(c.Name) ? areItemsRead
                    : OfParts.Contains(c.Name) ? arePartsRead
                    : isTotalRead
                )
            ),
        ];
        if (!isTotalRead)
            // The digits of a code prove the total that stands in it, and no other.
            checks = checks.ConvertAll(c => c with { ProvesTotal = false });
        if (!areItemsRead && amounts.Total is { } total && SumOf(amounts, total) is { } sum)
            checks.Add(sum);
        return checks;
    }

    /// <summary>Null where there is nothing to add up.</summary>
    private static DocumentCheck? SumOf(CorrectedAmounts amounts, Money total)
    {
        if (amounts.Items.Count == 0 || amounts.Items.Any(i => i.Amount.Currency != total.Currency))
            return null;
        var items = amounts.Items.Sum(i => (decimal)i.Amount.MinorUnits);
        var (tax, tip, discount) = (Units(amounts.Tax), Units(amounts.Tip), -Units(amounts.Discount));
        // Prices may hold the tax, and a discount may be a line of its own.
        decimal[][] ways =
        [
            [tax, tip, discount],
            [tip, discount],
            [tax, tip],
            [tip],
        ];
        var holding = ways.FirstOrDefault(way => items + way.Sum() == total.MinorUnits);
        decimal[] parts =
        [
            .. amounts.Items.Count <= 12 ? amounts.Items.Select(i => (decimal)i.Amount.MinorUnits) : [items],
            .. (holding ?? ways[0]).Where(part => part != 0),
        ];
        return new DocumentCheck(
            "items-total",
            holding is not null,
            $"{string.Join(" + ", parts.Select(Text))} = {Text(total.MinorUnits)}".Replace(
                "+ -",
                "- ",
                StringComparison.Ordinal
            ),
            // One number that is equal to another one proves neither.
            ProvesTotal: holding is not null && parts.Length > 1,
            At: holding is null ? Culprit(amounts.Items, items + ways[0].Sum() - total.MinorUnits) : null
        );

        string Text(decimal units) =>
            (units / total.Currency.MinorPerMajor).ToString(
                $"F{total.Currency.Exponent}",
                CultureInfo.InvariantCulture
            );
    }

    /// <summary>The line without which the sum would hold, or else the one that is not its quantity times its price.</summary>
    private static PageBox? Culprit(IReadOnlyList<DocumentItem> items, decimal excess) =>
        (
            items.FirstOrDefault(i => i.Amount.MinorUnits == excess)
            ?? items.FirstOrDefault(i =>
                i is { Quantity: { } quantity, UnitPrice: { } price }
                && Math.Abs((quantity * price.MinorUnits) - i.Amount.MinorUnits) > 0.6m
            )
        )?.At;

    private static decimal Units(Money? amount) => amount?.MinorUnits ?? 0;
}
