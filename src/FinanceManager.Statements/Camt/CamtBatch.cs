using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Camt;

/// <summary>What an entry with several transactions comes to: lines of their own if their amounts add up to it, or one.</summary>
internal static class CamtBatch
{
    private const int MostTexts = 5;

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
                parts[i] = Signed(parts[i], details.Direction ?? entry.Whole.Direction);
                sum += parts[i].MinorUnits;
            }
            if (isWhole && sum == total)
                return parts;
        }
        return null;
    }

    /// <summary>What is to be said of an entry that is one line: of several transactions, what they have in common.</summary>
    public static CamtDetails Gather(CamtEntry entry)
    {
        var details = entry.Details;
        if (details.Count <= 1)
            return details.Count == 0 ? entry.Whole : details[0];
        var texts = details.Select(d => d.Remittance ?? d.AdditionalInfo).OfType<string>().Distinct().Take(MostTexts);
        var gathered = new CamtDetails
        {
            Line = entry.Whole.Line,
            Remittance = string.Join(' ', texts) is { Length: > 0 } text ? text : null,
            CreditorReference = Common(d => d.CreditorReference),
            EndToEndId = Common(d => d.EndToEndId),
            MandateId = Common(d => d.MandateId),
            IsReturn = details.All(d => d.IsReturn),
        };
        gathered.Debtor.Name = Common(d => d.Debtor.Name);
        gathered.Debtor.Account = Common(d => d.Debtor.Account);
        gathered.Creditor.Name = Common(d => d.Creditor.Name);
        gathered.Creditor.Account = Common(d => d.Creditor.Account);
        return gathered;

        string? Common(Func<CamtDetails, string?> field) =>
            details.TrueForAll(d => field(d) == field(details[0])) ? field(details[0]) : null;
    }

    /// <summary>A debit is money out, whatever sign stands before it.</summary>
    public static AmountReading Signed(AmountReading amount, string? direction) =>
        direction == "DBIT" ? amount with { MinorUnits = -Math.Abs(amount.MinorUnits) } : amount;

    /// <summary>Amounts have a decimal point and no thousands separators, but may be padded with zeros.</summary>
    public static bool TryRead(string? text, Currency? currency, out AmountReading reading) =>
        AmountText.TryRead(text, '.', currency, out reading)
        && reading is { Currency: null, Side: AmountSide.None }
        && !text!.Contains('$', StringComparison.Ordinal);

    public static bool IsIn(CamtAmount? amount, Currency? currency) =>
        amount is { Text: not null } && (amount.Currency is null || CurrencyText.Find(amount.Currency) == currency);
}
