namespace FinanceManager.Domain.Ledger;

/// <summary>Why a statement and the ledger may differ.</summary>
public enum DifferenceReason
{
    /// <summary>The bank still holds a movement as pending in the ledger that its statement has.</summary>
    Pending,

    /// <summary>A movement stands twice.</summary>
    Duplicate,

    /// <summary>Money out was entered as money in, or the other way round.</summary>
    WrongSign,

    /// <summary>A movement is in the ledger and not on the statement.</summary>
    Extra,

    /// <summary>Two movements are in the ledger and not on the statement.</summary>
    Pair,

    /// <summary>A movement of the statement stands in the ledger after its last day.</summary>
    Later,

    /// <summary>A movement of the statement was deleted, or stands on another account.</summary>
    Missing,
}

/// <summary>A movement as far as a difference is explained with it.</summary>
public readonly record struct OpenMovement(TransactionId Id, DateOnly Date, long MinorUnits);

/// <summary>One explanation, by the movements that would make it so.</summary>
public sealed record DifferenceCandidate(DifferenceReason Reason, IReadOnlyList<TransactionId> Transactions);

/// <summary>Explains a statement's balance less the ledger's by movements of just that size.</summary>
public static class BalanceDifference
{
    private const int Most = 12;
    private const int TwiceWithinDays = 5;

    /// <param name="difference">The statement's closing balance less what the ledger says.</param>
    /// <param name="counted">Movements that the ledger's balance holds and no reconciliation has settled.</param>
    /// <param name="pending">Movements of the same days that it does not hold.</param>
    /// <param name="later">Movements of the days after.</param>
    /// <param name="elsewhere">Deleted movements, and those of other accounts.</param>
    public static IReadOnlyList<DifferenceCandidate> Explain(
        long difference,
        IReadOnlyList<OpenMovement> counted,
        IEnumerable<OpenMovement> pending,
        IEnumerable<OpenMovement> later,
        IEnumerable<OpenMovement> elsewhere
    )
    {
        if (difference is 0 or long.MinValue)
            return [];
        var found = new List<DifferenceCandidate>();
        found.AddRange(One(DifferenceReason.Pending, pending, difference));
        var extra = counted.Where(m => m.MinorUnits == -difference).ToList();
        found.AddRange(extra.Select(m => Of(Twice(m, extra) ? DifferenceReason.Duplicate : DifferenceReason.Extra, m)));
        if (difference % 2 == 0)
            found.AddRange(One(DifferenceReason.WrongSign, counted, -difference / 2));
        found.AddRange(One(DifferenceReason.Later, later, difference));
        found.AddRange(One(DifferenceReason.Missing, elsewhere, difference));
        if (found.Count == 0)
            found.AddRange(Pairs(counted, -difference));
        return [.. found.OrderBy(c => c.Reason).Take(Most)];
    }

    private static IEnumerable<DifferenceCandidate> One(
        DifferenceReason reason,
        IEnumerable<OpenMovement> movements,
        long minorUnits
    ) => movements.Where(m => m.MinorUnits == minorUnits).Select(m => Of(reason, m));

    private static DifferenceCandidate Of(DifferenceReason reason, OpenMovement movement) => new(reason, [movement.Id]);

    private static bool Twice(OpenMovement movement, List<OpenMovement> same) =>
        same.Exists(other =>
            other.Id != movement.Id && Math.Abs(other.Date.DayNumber - movement.Date.DayNumber) <= TwiceWithinDays
        );

    /// <summary>Many pairs explain nothing, so only the first few are told.</summary>
    private static IEnumerable<DifferenceCandidate> Pairs(IReadOnlyList<OpenMovement> counted, long sum)
    {
        var seen = new Dictionary<long, OpenMovement>();
        foreach (var movement in counted)
        {
            if (seen.Remove(sum - movement.MinorUnits, out var other))
                yield return new(DifferenceReason.Pair, [other.Id, movement.Id]);
            else
                seen.TryAdd(movement.MinorUnits, movement);
        }
    }
}
