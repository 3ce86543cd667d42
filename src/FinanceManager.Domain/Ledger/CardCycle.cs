namespace FinanceManager.Domain.Ledger;

/// <summary>
/// The months of a credit card. A bill is named by the month it closes in, and holds what was bought up to and on its
/// closing day. A day that a month does not have is its last one.
/// </summary>
/// <param name="ClosingDay">1–31.</param>
/// <param name="DueDay">1–31; a day up to the closing day lies in the month after it.</param>
public readonly record struct CardCycle(int ClosingDay, int? DueDay)
{
    /// <summary>The bill that a day belongs to.</summary>
    public YearMonth BillOf(DateOnly day)
    {
        var month = YearMonth.Of(day);
        return day <= To(month) ? month : month.AddMonths(1);
    }

    /// <summary>The bill's first day.</summary>
    public DateOnly From(YearMonth bill) => To(bill.AddMonths(-1)).AddDays(1);

    /// <summary>The bill's last day, on which it closes.</summary>
    public DateOnly To(YearMonth bill) => DayIn(bill, ClosingDay);

    /// <summary>When the bill is to be paid.</summary>
    public DateOnly? Due(YearMonth bill) =>
        DueDay is { } day ? DayIn(day > ClosingDay ? bill : bill.AddMonths(1), day) : null;

    private static DateOnly DayIn(YearMonth month, int day) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}

public enum BillState
{
    /// <summary>It has closed.</summary>
    Closed,

    /// <summary>Purchases of today are on it.</summary>
    Open,

    /// <summary>Its first day is still to come.</summary>
    Upcoming,
}

/// <summary>What was bought and paid between two closing days, in minor units.</summary>
/// <param name="Purchases">What was spent, refunds taken off.</param>
/// <param name="Payments">What was transferred to the card in that time, whichever bill it pays.</param>
public readonly record struct CardMonth(YearMonth Bill, long Purchases, long Payments);

/// <summary>A bill and how much of it is paid, in minor units. What is owed is positive.</summary>
/// <param name="Carried">Still owed from before the first bill; zero on all others.</param>
public readonly record struct CardBill(YearMonth Month, long Carried, long Purchases, long Paid)
{
    public long Due => checked(Carried + Math.Max(0, Purchases) - Paid);

    /// <summary>Money pays the oldest bill that is open, and what a refund leaves over is money.</summary>
    /// <param name="balance">Of the card before the first month; below zero it is owed.</param>
    /// <param name="months">The oldest first.</param>
    /// <returns>One bill per month. What is due on them is what the card owes, unless more was paid than was ever owed.</returns>
    public static IReadOnlyList<CardBill> Settle(long balance, IReadOnlyList<CardMonth> months)
    {
        var money = months.Aggregate(balance, (sum, m) => checked(sum + m.Payments + Math.Max(0, -m.Purchases)));
        var carried = Math.Max(0, -money);
        var bills = new List<CardBill>(months.Count);
        foreach (var month in months)
        {
            var paid = Math.Clamp(money, 0, Math.Max(0, month.Purchases));
            bills.Add(new(month.Bill, bills.Count == 0 ? carried : 0, month.Purchases, paid));
            money -= paid;
        }
        return bills;
    }
}
