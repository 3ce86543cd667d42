namespace FinanceManager.Domain.Goals;

/// <summary>What was paid of a debt on a day, in minor units; below zero what was taken back.</summary>
public readonly record struct DebtPayment(DateOnly Date, long MinorUnits);

/// <summary>What a debt costs, in whole minor units: the same for what is owed today and for what is planned.</summary>
public static class DebtInterest
{
    private const int MonthlyShare = 12 * 10_000;

    // A debt of more is a mistake in its rate, and would leave 64 bits.
    private const long Most = 1_000_000_000_000_000;

    /// <summary>A twelfth of the year's, rounded half to even.</summary>
    public static long OfMonth(long balance, int rateBasisPoints) =>
        Rounding.HalfToEven((Int128)balance * rateBasisPoints, MonthlyShare);

    /// <summary>
    /// What was added since the debt began. A month's interest comes on the day of the month on which it began, or on the last day
    /// of a shorter month, on what is owed before the payments of that day.
    /// </summary>
    /// <param name="owed">When it began.</param>
    public static long Between(
        DateOnly start,
        DateOnly until,
        long owed,
        int rateBasisPoints,
        IEnumerable<DebtPayment> payments
    )
    {
        var open = new Queue<DebtPayment>(payments.OrderBy(p => p.Date));
        var months = ((until.Year - start.Year) * 12) + until.Month - start.Month;
        var (balance, interest) = (owed, 0L);
        for (var month = 1; month <= months && start.AddMonths(month) is var day && day <= until; month++)
        {
            while (open.TryPeek(out var next) && next.Date < day)
                balance = checked(balance - open.Dequeue().MinorUnits);
            if (balance > Most)
                break;
            var added = OfMonth(Math.Max(0, balance), rateBasisPoints);
            (balance, interest) = (checked(balance + added), checked(interest + added));
        }
        return interest;
    }

    /// <summary>The least that pays a debt off in so many months.</summary>
    public static long PaymentFor(long balance, int rateBasisPoints, int months)
    {
        var (low, high) = (Rounding.Up(balance, months), checked(balance + OfMonth(balance, rateBasisPoints)));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (IsPaidOff(balance, rateBasisPoints, months, middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    private static bool IsPaidOff(long balance, int rateBasisPoints, int months, long payment)
    {
        for (var (month, left) = (0, balance); month < months; month++)
        {
            var next = checked(left + OfMonth(left, rateBasisPoints) - payment);
            if (next <= 0)
                return true;
            // What does not get less with one payment does not with the next.
            if (next >= left)
                return false;
            left = next;
        }
        return false;
    }
}
