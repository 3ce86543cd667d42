namespace FinanceManager.Domain.Ledger;

/// <summary>A movement that a bank calls a part of a purchase: 3 of 10.</summary>
/// <param name="Merchant">What the merchant is recognised by.</param>
/// <param name="MinorUnits">As in the ledger: a part that was paid is negative, one that came back is positive.</param>
public sealed record InstallmentPart(
    TransactionId TransactionId,
    AccountId AccountId,
    string Merchant,
    DateOnly Date,
    long MinorUnits,
    short Number,
    short Count
);

/// <summary>A purchase that is paid in parts, as far as its parts were seen. Amounts that are owed are positive.</summary>
public sealed class InstallmentPlan
{
    // Banks date a part on the purchase's day, or on that of the bill: two purchases a month apart stay apart.
    private const int DaysApart = 20;

    // Nobody buys more often at once, in one shop, at one price and in as many parts.
    private const int AtOnce = 50;

    private readonly List<InstallmentPart> _parts = [];

    private InstallmentPlan(InstallmentPart first) => _parts.Add(first);

    /// <summary>What was seen of it, in order; a number at most once.</summary>
    public IReadOnlyList<InstallmentPart> Parts => _parts;

    public InstallmentPart Last => _parts[^1];

    public AccountId AccountId => Last.AccountId;

    public int Count => Last.Count;

    /// <summary>Parts up to the last one seen: one that is missing in between was paid, too.</summary>
    public int Paid => Last.Number;

    public int Remaining => Count - Paid;

    public bool Finished => Remaining == 0;

    /// <summary>What a part costs, in minor units: the first one may carry the cents that do not divide.</summary>
    public long Part => -_parts.GroupBy(p => p.MinorUnits).MaxBy(same => (same.Count(), same.Max(p => p.Number)))!.Key;

    /// <summary>Minor units that are still to be paid.</summary>
    public long Debt => checked(Remaining * Part);

    /// <summary>When the parts after the last one seen are expected, one a month. None beyond the calendar's end.</summary>
    public IEnumerable<DateOnly> Expected =>
        Enumerable.Range(1, Remaining).Select(ahead => ExpectedAfter(ahead)).OfType<DateOnly>();

    /// <summary>Parts of one account, merchant, count and about the same amount, whatever the order they are given in.</summary>
    public static IReadOnlyList<InstallmentPlan> From(IEnumerable<InstallmentPart> parts) =>
        [
            .. parts
                .GroupBy(p => (p.AccountId, p.Count))
                .Select(WithoutReversed)
                .SelectMany(kept => kept.GroupBy(p => p.Merchant))
                .SelectMany(Plans),
        ];

    /// <summary>A part whose money came back was not paid, and what came back is no part.</summary>
    private static IEnumerable<InstallmentPart> WithoutReversed(IEnumerable<InstallmentPart> parts)
    {
        var paid = new List<InstallmentPart>();
        foreach (var part in parts.OrderBy(p => p.Date).ThenByDescending(p => p.MinorUnits < 0).ThenBy(IdOf))
            if (part.MinorUnits < 0)
                paid.Add(part);
            else if (paid.FindLastIndex(p => IsReversedBy(p, part)) is >= 0 and var reversed)
                paid.RemoveAt(reversed);
        return paid;
    }

    // A bank writes its own word before the merchant of what it gives back.
    private static bool IsReversedBy(InstallmentPart part, InstallmentPart back) =>
        part.Number == back.Number
        && part.MinorUnits == -back.MinorUnits
        && back.Merchant.Contains(part.Merchant, StringComparison.Ordinal);

    private static List<InstallmentPlan> Plans(IEnumerable<InstallmentPart> parts)
    {
        var plans = new List<InstallmentPlan>();
        foreach (var same in parts.GroupBy(p => p.Number).OrderBy(g => g.Key))
            Continue(plans, [.. same.OrderBy(p => p.Date).ThenBy(p => p.MinorUnits).ThenBy(IdOf)]);
        return plans;
    }

    /// <summary>Each part goes on with the plan that it fits best, and a plan has one part of a number. The others begin plans.</summary>
    private static void Continue(List<InstallmentPlan> plans, List<InstallmentPart> parts)
    {
        var near = Near(plans);
        var pairs =
            from at in Enumerable.Range(0, parts.Count)
            let part = parts[at]
            from place in near(part).Where(i => plans[i].Fits(part)).Take(AtOnce)
            orderby plans[place].AmountApart(part), plans[place].DaysFrom(part), place, at
            select (Plan: plans[place], Part: part);
        var continued = new HashSet<InstallmentPlan>();
        var left = parts.ToHashSet();
        foreach (var (plan, part) in pairs.ToList())
            if (left.Contains(part) && continued.Add(plan))
            {
                plan._parts.Add(part);
                left.Remove(part);
            }
        plans.AddRange(parts.Where(left.Contains).Select(part => new InstallmentPlan(part)));
    }

    /// <summary>Finds the plans of about the same amount and days as a part, without looking at all of them.</summary>
    private static Func<InstallmentPart, IEnumerable<int>> Near(List<InstallmentPlan> plans)
    {
        var places = Enumerable.Range(0, plans.Count).ToList();
        var begun = places.ToLookup(i => (Days(plans[i].Last), Size(plans[i].Last)));
        var ofOneDay = places.Where(i => plans[i].IsOfOneDay).ToLookup(i => (plans[i].Last.Date, Size(plans[i].Last)));
        int[] around = [-1, 0, 1];
        return part =>
            around
                .SelectMany(size =>
                    around
                        .SelectMany(days => begun[(Days(part) + days, Size(part) + size)])
                        .Concat(ofOneDay[(part.Date, Size(part) + size)])
                )
                .Distinct();

        static int Days(InstallmentPart part) => FirstDay(part).DayNumber / (DaysApart + 1);
        static long Size(InstallmentPart part) => part.MinorUnits / part.Count;
    }

    // What does not divide is less than a minor unit per part.
    private bool Fits(InstallmentPart part) => AmountApart(part) < Count && DaysFrom(part) <= DaysApart;

    private long AmountApart(InstallmentPart part) => Math.Abs(checked(Last.MinorUnits - part.MinorUnits));

    /// <summary>How many days lie between the first parts of the plan and of what the part belongs to.</summary>
    private int DaysFrom(InstallmentPart part)
    {
        var days = Math.Abs(FirstDay(Last).DayNumber - FirstDay(part).DayNumber);
        // Some banks date every part on the day of the purchase; what is dated month by month fits better.
        return IsOfOneDay && part.Date == Last.Date ? Math.Min(days, DaysApart) : days;
    }

    private bool IsOfOneDay => _parts.TrueForAll(p => p.Date == Last.Date);

    /// <summary>When the first part was paid, if this one is where it belongs.</summary>
    private static DateOnly FirstDay(InstallmentPart part) => Shift(part.Date, 1 - part.Number) ?? DateOnly.MinValue;

    private DateOnly? ExpectedAfter(int ahead)
    {
        var months = IsOfOneDay && _parts.Count > 1 ? Paid - 1 + ahead : ahead;
        if (Shift(Last.Date, months) is not { } day)
            return null;
        // Paid on the 31st, a part of February is paid on its last day, and that of March on the 31st again.
        var wasCut = Last.Date.AddDays(1).Day == 1;
        var usual = wasCut ? _parts.Max(p => p.Date.Day) : Last.Date.Day;
        return new(day.Year, day.Month, Math.Min(usual, DateTime.DaysInMonth(day.Year, day.Month)));
    }

    private static DateOnly? Shift(DateOnly day, int months)
    {
        var month = (day.Year * 12) + day.Month - 1 + months;
        return month / 12 is >= 1 and <= 9999 ? day.AddMonths(months) : null;
    }

    private static Guid IdOf(InstallmentPart part) => part.TransactionId.Value;
}
