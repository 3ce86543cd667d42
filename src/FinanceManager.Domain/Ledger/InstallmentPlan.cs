using System.Runtime.InteropServices;

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

/// <summary>Money that came back from a merchant.</summary>
/// <param name="OfPart">Whether the bank calls it a part: what is the size of one is that part only.</param>
public sealed record InstallmentRefund(
    TransactionId TransactionId,
    AccountId AccountId,
    string Merchant,
    DateOnly Date,
    long MinorUnits,
    bool OfPart
);

/// <summary>A purchase that is paid in parts, as far as its parts were seen. Amounts that are owed are positive.</summary>
public sealed class InstallmentPlan
{
    // Banks date a part on the purchase's day, or on that of the bill: two purchases a month apart stay apart.
    private const int DaysApart = 20;

    // Of sums that are the same but for what does not divide, in minor units: the square of the longest plan.
    private const int SizesApart = 10_000;

    private readonly List<InstallmentPart> _parts = [];

    private InstallmentPlan(InstallmentPart first) => _parts.Add(first);

    /// <summary>What was seen of it, in order; a number at most once.</summary>
    public IReadOnlyList<InstallmentPart> Parts => _parts;

    public InstallmentPart Last => _parts[^1];

    public AccountId AccountId => Last.AccountId;

    public int Count => Last.Count;

    /// <summary>Parts up to the last one seen: one that is missing in between was paid, too.</summary>
    public int Paid => Last.Number;

    /// <summary>Whether the purchase was given back, and no part was seen since.</summary>
    public bool Cancelled { get; private set; }

    public int Remaining => Cancelled ? 0 : Count - Paid;

    public bool Finished => Remaining == 0;

    /// <summary>What a part costs, in minor units: the first one may carry the cents that do not divide.</summary>
    public long Part => -_parts.GroupBy(p => p.MinorUnits).MaxBy(same => (same.Count(), same.Max(p => p.Number)))!.Key;

    /// <summary>Minor units that are still to be paid.</summary>
    public long Debt => checked(Remaining * Part);

    /// <summary>Whether the bank dated every part on the day of the purchase: part k is paid k-1 months after it.</summary>
    public bool DatedAtPurchase => _parts.Count > 1 && IsOfOneDay;

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

    /// <summary>
    /// Ends the plans whose purchase was given back: all of it, what was paid of it, or what remains. Each refund ends one, the
    /// latest that it fits.
    /// </summary>
    public static void Cancel(IEnumerable<InstallmentPlan> plans, IEnumerable<InstallmentRefund> refunds)
    {
        var open = plans
            .Where(p => !p.Finished && p.Last.Merchant.Length > 0)
            .SelectMany(p => p.Refundable.Select(size => (Plan: p, Place: (p.AccountId, size / SizesApart))).Distinct())
            .ToLookup(p => p.Place, p => p.Plan);
        int[] around = [-1, 0, 1];
        foreach (var refund in refunds.OrderBy(r => r.Date).ThenBy(r => r.TransactionId.Value))
            around
                .SelectMany(size => open[(refund.AccountId, (refund.MinorUnits / SizesApart) + size)])
                .Where(p => p.IsEndedBy(refund))
                .OrderByDescending(p => p.Last.Date)
                .ThenBy(p => IdOf(p.Last))
                .FirstOrDefault()
                ?.End();
    }

    private void End() => Cancelled = true;

    /// <summary>The whole purchase, what remains of it, and what was paid of it.</summary>
    private long[] Refundable => [checked(Count * Part), Debt, checked(Paid * Part)];

    private bool IsEndedBy(InstallmentRefund refund) =>
        !Cancelled
        && refund.Date >= Last.Date
        && refund.Merchant.Contains(Last.Merchant, StringComparison.Ordinal)
        && Array.Exists(Refundable[..(refund.OfPart ? 2 : 3)], size => Math.Abs(refund.MinorUnits - size) < Uneven);

    // What does not divide is less than a minor unit per part; where only the part that carries it was seen, it is in each.
    private int Uneven => _parts.Count == 1 && Paid == 1 ? Count * Count : Count;

    /// <summary>A part whose money came back was not paid, and what came back is no part.</summary>
    private static IEnumerable<InstallmentPart> WithoutReversed(IEnumerable<InstallmentPart> parts)
    {
        var paid = new Dictionary<(short, long), List<InstallmentPart>>();
        foreach (var part in parts.OrderBy(p => p.Date).ThenByDescending(p => p.MinorUnits < 0).ThenBy(IdOf))
        {
            var size = part.MinorUnits < 0 ? part.MinorUnits : -part.MinorUnits;
            var same = CollectionsMarshal.GetValueRefOrAddDefault(paid, (part.Number, size), out _) ??= [];
            if (part.MinorUnits < 0)
                same.Add(part);
            else if (same.FindLastIndex(p => IsReversedBy(p, part)) is >= 0 and var reversed)
                same.RemoveAt(reversed);
        }
        return paid.Values.SelectMany(same => same);
    }

    // A bank writes its own word before the merchant of what it gives back.
    private static bool IsReversedBy(InstallmentPart part, InstallmentPart back) =>
        back.Merchant.Contains(part.Merchant, StringComparison.Ordinal);

    private static List<InstallmentPlan> Plans(IEnumerable<InstallmentPart> parts)
    {
        var plans = new List<InstallmentPlan>();
        foreach (var same in parts.GroupBy(p => p.Number).OrderBy(g => g.Key))
            Continue(plans, [.. same.OrderBy(p => p.Date).ThenBy(p => p.MinorUnits).ThenBy(IdOf)]);
        return plans;
    }

    /// <summary>
    /// Each part goes on with the plan that it fits best, and a plan has one part of a number. The others begin plans. Those
    /// that look the same are weighed once, however many they are.
    /// </summary>
    private static void Continue(List<InstallmentPlan> plans, List<InstallmentPart> parts)
    {
        var goOn = plans
            .GroupBy(p => (p.Last.MinorUnits, p.Last.Date, p.Last.Number, p.IsOfOneDay))
            .Select(same => new Queue<InstallmentPlan>(same))
            .ToList();
        var come = parts.GroupBy(p => (p.Date, p.MinorUnits)).Select(same => new Queue<InstallmentPart>(same)).ToList();
        var near = Near([.. goOn.Select(same => same.Peek())]);
        var pairs =
            from at in Enumerable.Range(0, come.Count)
            let part = come[at].Peek()
            from place in near(part)
            let plan = goOn[place].Peek()
            where plan.Fits(part)
            orderby plan.AmountApart(part), plan.DaysFrom(part), place, at
            select (Plans: goOn[place], Parts: come[at]);
        foreach (var (fitting, same) in pairs.ToList())
            while (fitting.Count > 0 && same.Count > 0)
                fitting.Dequeue()._parts.Add(same.Dequeue());
        plans.AddRange(come.SelectMany(same => same).Select(part => new InstallmentPlan(part)));
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
        var months = DatedAtPurchase ? Paid - 1 + ahead : ahead;
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
