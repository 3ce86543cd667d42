using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Documents.EInvoices;

/// <summary>Sums that an e-invoice states and that can be made again.</summary>
internal static class Sums
{
    /// <param name="unrounded">How many of the parts may each have been rounded by half a minor unit.</param>
    public static DocumentCheck Check(
        string name,
        IReadOnlyList<decimal> parts,
        decimal stated,
        Currency currency,
        int unrounded = 0,
        bool provesTotal = false
    )
    {
        var sum = parts.Sum();
        var unit = 1m / currency.MinorPerMajor;
        var holds = Math.Abs(sum - stated) <= (unrounded == 0 ? unit / 2 : unit * (1 + (unrounded / 2m)));
        var detail = $"{string.Join(" + ", parts.Count <= 12 ? parts.Select(Text) : [Text(sum)])} = {Text(stated)}";
        return new DocumentCheck(
            name,
            holds,
            detail.Replace("+ -", "- ", StringComparison.Ordinal),
            provesTotal && holds
        );
    }

    public static Found<Money>? Found(decimal? amount, Currency currency) =>
        amount is { } value ? new(Money.FromDecimal(value, currency), 1) : null;

    /// <summary>Null where there is nothing of the kind.</summary>
    public static Found<Money>? FoundUnlessZero(decimal? amount, Currency currency) =>
        amount is 0 ? null : Found(amount, currency);

    private static string Text(decimal amount) => amount.ToString("0.00####", CultureInfo.InvariantCulture);
}
