namespace FinanceManager.Domain.Recurring;

/// <summary>From an amount to another, both as in the ledger, since a day.</summary>
public sealed record PriceChange(long From, long To, DateOnly Since)
{
    /// <summary>More goes out, or less comes in.</summary>
    public bool Rises => Math.Abs((decimal)To) > Math.Abs((decimal)From);
}

/// <summary>What the amounts of a series have in common, and which one comes next. In minor units, signed as in the ledger.</summary>
public sealed record AmountPattern(
    bool Steady,
    long Expected,
    long Least,
    long Most,
    IReadOnlyList<PriceChange> Changes
)
{
    private const int Recent = 6;
    private const int Year = 12;

    /// <summary>Two amounts as of one price: cents that a bank rounds differently are no price change.</summary>
    internal static bool IsSame(long one, long other) =>
        Math.Abs((double)one - other) <= Math.Max(1, 0.012 * Math.Abs((double)other));

    /// <param name="amounts">The oldest first, at least one.</param>
    public static AmountPattern Of(IReadOnlyList<Occurrence> occurrences)
    {
        var amounts = occurrences.Select(o => o.MinorUnits).ToList();
        var steady = SteadyShare(amounts) >= 0.6;
        var last = amounts.TakeLast(Year).ToList();
        if (!steady)
            return new(false, Median([.. amounts.TakeLast(Recent)]), last.Min(), last.Max(), []);
        var changes = ChangesOf(occurrences);
        var now = changes.Count > 0 ? changes[^1].To : Level(amounts);
        return new(true, now, now, now, changes);
    }

    /// <summary>Of neighbours in time, how many are the same.</summary>
    internal static double SteadyShare(IReadOnlyList<long> amounts) =>
        amounts.Count < 2
            ? 1
            : Enumerable.Range(1, amounts.Count - 1).Count(i => IsSame(amounts[i], amounts[i - 1]))
                / (double)(amounts.Count - 1);

    /// <summary>How far the amounts usually lie from the middle one, as a share of it.</summary>
    internal static double Spread(IReadOnlyList<long> amounts)
    {
        var middle = (double)Median(amounts);
        var apart = amounts.Select(a => Math.Abs(a - middle)).Order().ToList();
        return middle == 0 ? 1 : apart[apart.Count / 2] / Math.Abs(middle);
    }

    internal static long Median(IReadOnlyList<long> amounts) => amounts.Order().ElementAt(amounts.Count / 2);

    private static long Level(List<long> amounts) => amounts.GroupBy(a => a).MaxBy(g => (g.Count(), g.Key))!.Key;

    /// <summary>A price changes where the next amount is the new one, too, or where none came since.</summary>
    private static List<PriceChange> ChangesOf(IReadOnlyList<Occurrence> occurrences)
    {
        var changes = new List<PriceChange>();
        var level = occurrences[0].MinorUnits;
        for (var i = 1; i < occurrences.Count; i++)
        {
            var (amount, isLast) = (occurrences[i].MinorUnits, i == occurrences.Count - 1);
            if (IsSame(amount, level) || !(isLast || IsSame(occurrences[i + 1].MinorUnits, amount)))
                continue;
            changes.Add(new(level, amount, occurrences[i].Day));
            level = amount;
        }
        return changes;
    }
}
