namespace FinanceManager.Domain.Rates;

/// <summary>Days whose published rates are asked for together.</summary>
public readonly record struct RateDays(DateOnly First, DateOnly Last);

/// <summary>
/// Which published rates are missing. Only days that are over are asked for, since on the day itself rates still change;
/// then, year by year backwards, what the program's own history does not have.
/// </summary>
public static class FetchPlan
{
    /// <summary>Nobody's statements go further back than this for currencies that are not in the history.</summary>
    public static readonly DateOnly Oldest = new(2010, 1, 1);

    private const int MostDays = 366;

    private static readonly TimeSpan[] s_waits =
    [
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
    ];

    /// <param name="coveredTo">The last day that was asked for.</param>
    /// <returns>Null when nothing is missing up to yesterday.</returns>
    public static RateDays? Newest(DateOnly coveredTo, DateOnly today)
    {
        if (coveredTo.AddDays(1) >= today)
            return null;
        var (first, last) = (coveredTo.AddDays(1), today.AddDays(-1));
        return new(first, last.DayNumber - first.DayNumber < MostDays ? last : first.AddDays(MostDays - 1));
    }

    /// <param name="coveredFrom">The first day that was asked for.</param>
    /// <returns>Null when nothing is missing back to <see cref="Oldest"/>.</returns>
    public static RateDays? Earlier(DateOnly coveredFrom)
    {
        if (coveredFrom <= Oldest)
            return null;
        var last = coveredFrom.AddDays(-1);
        var first = last.AddDays(1 - MostDays);
        return new(first < Oldest ? Oldest : first, last);
    }

    /// <summary>When to look again: at once for what is left, after failures ever later, and else some hours into the next day.</summary>
    public static DateTimeOffset Next(DateTimeOffset now, int failures, bool isMore)
    {
        if (failures > 0)
            return now + s_waits[Math.Min(failures, s_waits.Length) - 1];
        if (isMore)
            return now;
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        // Central banks of the Americas publish when it is the next day in Europe.
        return today.AddDays(1).AddHours(6);
    }
}
