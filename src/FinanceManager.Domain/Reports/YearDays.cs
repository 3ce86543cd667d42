namespace FinanceManager.Domain.Reports;

/// <summary>On how many days of a period money was spent, and the longest run of days on which none was.</summary>
public readonly record struct YearDays(int Spending, int Free, int LongestFree)
{
    /// <param name="last">The last day that is over; later ones do not count.</param>
    public static YearDays Of(IReadOnlySet<DateOnly> spending, DateOnly first, DateOnly last)
    {
        var (spent, free, run, longest) = (0, 0, 0, 0);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (spending.Contains(day))
            {
                spent++;
                run = 0;
                continue;
            }
            free++;
            longest = Math.Max(longest, ++run);
            if (day == DateOnly.MaxValue)
                break;
        }
        return new(spent, free, longest);
    }
}
