using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Qif;

/// <summary>Reads the parts of a divided movement so that they add up to it, whatever the file says.</summary>
internal static class QifSplits
{
    // 100.00 %
    private const int Whole = 10_000;

    public static IReadOnlyList<StatementSplit> Read(
        QifRecord record,
        string? ownName,
        long total,
        Func<string, AmountReading?> read,
        StatementOutput output
    )
    {
        if (record.Parts.Count == 0)
            return [];
        var amounts = record.Parts.ConvertAll(part => AmountOf(part, total, read));
        for (var i = 0; i < amounts.Count; i++)
            if (amounts[i] is null && record.Parts[i].Amount is { } text)
                output.Warn(record.Line, "splits.mismatch", $"{StatementOutput.Quote(text)} is no amount of a part.");
        Complete(amounts, total, record.Line, output);
        var splits = new List<StatementSplit>(amounts.Count);
        for (var i = 0; i < record.Parts.Count; i++)
        {
            var category = record.Parts[i].Filed.Without(ownName);
            splits.Add(new StatementSplit(category.Name, amounts[i]!.Value, record.Parts[i].Memo, category.Account));
        }
        // What no part accounts for is a part without a category: nothing is lost and a person can decide.
        if (amounts.Count > record.Parts.Count)
            splits.Add(new StatementSplit(null, amounts[^1]!.Value));
        return splits;
    }

    private static long? AmountOf(QifPart part, long total, Func<string, AmountReading?> read)
    {
        if (part.Amount is not null)
            return read(part.Amount)?.Signed;
        if (
            part.Percent is null
            || !AmountText.TryRead(part.Percent.Trim('%', ' '), AmountText.Unknown, null, out var percent)
            || Math.Abs(percent.MinorUnits) > Whole
        )
            return null;
        return (long)Math.Round(total * (decimal)percent.MinorUnits / Whole, MidpointRounding.ToEven);
    }

    /// <summary>Gives what is missing to the parts that state no amount, or to one more.</summary>
    private static void Complete(List<long?> amounts, long total, int line, StatementOutput output)
    {
        var rest = total - amounts.Sum(amount => amount ?? 0);
        var unknown = amounts.IndexOf(null);
        if (unknown >= 0)
        {
            if (amounts.Count(amount => amount is null) > 1)
                Warn("Several parts of the movement state no amount; the first has what is left.");
            amounts[unknown] = rest;
            for (var i = unknown + 1; i < amounts.Count; i++)
                amounts[i] ??= 0;
            return;
        }
        if (rest == 0)
            return;
        if (rest == 2 * total)
        {
            Warn("The parts of the movement have the opposite sign; they are turned around.");
            for (var i = 0; i < amounts.Count; i++)
                amounts[i] = -amounts[i];
            return;
        }
        Warn("The parts of the movement do not add up to it; what is left is a part without a category.");
        amounts.Add(rest);

        void Warn(string message) => output.Warn(line, "splits.mismatch", message);
    }
}
