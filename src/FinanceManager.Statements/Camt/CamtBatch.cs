using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Camt;

/// <summary>Divides an entry by the amounts of its details, if they add up to it.</summary>
internal static class CamtBatch
{
    private static readonly Func<CamtDetails, Currency?, CamtAmount?>[] Choices =
    [
        (d, currency) => d.Amounts.FirstOrDefault(a => IsIn(a, currency)),
        (d, _) => d.Amount,
        (d, _) => d.Transaction,
        (d, _) => d.Instructed,
        (d, _) => d.CounterValue,
    ];

    /// <returns>One amount for each of the details, with its sign; null when they do not add up.</returns>
    public static AmountReading[]? Divide(CamtEntry entry, long total, Currency? currency)
    {
        if (entry.HasMore)
            return null;
        foreach (var choose in Choices)
        {
            var parts = new AmountReading[entry.Details.Count];
            Int128 sum = 0;
            var isWhole = true;
            for (var i = 0; i < parts.Length && isWhole; i++)
            {
                var details = entry.Details[i];
                var amount = choose(details, currency);
                isWhole = IsIn(amount, currency) && TryRead(amount!.Text, currency, out parts[i]);
                if (isWhole && (details.Direction ?? entry.Whole.Direction) == "DBIT")
                    parts[i] = parts[i] with { MinorUnits = -parts[i].MinorUnits };
                sum += parts[i].MinorUnits;
            }
            if (isWhole && sum == total)
                return parts;
        }
        return null;
    }

    /// <summary>Amounts have a decimal point and no thousands separators, but may be padded with zeros.</summary>
    public static bool TryRead(string? text, Currency? currency, out AmountReading reading) =>
        AmountText.TryRead(text, '.', currency, out reading)
        && reading is { Currency: null, Side: AmountSide.None }
        && !text!.Contains('$', StringComparison.Ordinal);

    public static bool IsIn(CamtAmount? amount, Currency? currency) =>
        amount is { Text: not null } && (amount.Currency is null || CurrencyText.Find(amount.Currency) == currency);
}
