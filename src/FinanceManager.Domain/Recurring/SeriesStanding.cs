namespace FinanceManager.Domain.Recurring;

public enum SeriesStatus
{
    Active,

    /// <summary>What was due has not come, and it is too late to wait for it.</summary>
    Missed,

    /// <summary>It has not come for so long that it will not come again, or somebody said so.</summary>
    Ended,
}

/// <summary>Where a series stands on a day.</summary>
/// <param name="Next">The first day due that is not met and can still be.</param>
/// <param name="Missed">Days that were due since the last movement and passed.</param>
public sealed record SeriesStanding(SeriesStatus Status, DateOnly Next, IReadOnlyList<DateOnly> Missed)
{
    // Weekends and a bank that is slow, beyond what the cadence itself allows.
    private const int Grace = 3;
    private const int MostMissed = 2;

    /// <param name="last">Number of the last day that was met; null where none was yet: then it is waited for from now on.</param>
    /// <param name="known">The day up to which the account's movements are known: nothing is missed that cannot be seen.</param>
    public static SeriesStanding On(Schedule schedule, int? last, DateOnly known)
    {
        var missed = new List<DateOnly>();
        var wait = schedule.Cadence.Tolerance() + Grace;
        var number = last + 1 ?? FirstFrom(schedule, known.AddDays(-wait));
        while (schedule.Due(number).AddDays(wait) < known && missed.Count <= MostKept)
            missed.Add(schedule.Due(number++));
        var status =
            missed.Count == 0 ? SeriesStatus.Active
            : HasEnded(schedule.Cadence, missed, known) ? SeriesStatus.Ended
            : SeriesStatus.Missed;
        return new(status, schedule.Due(number), missed);
    }

    private const int MostKept = 600;

    /// <summary>Not before the anchor's own.</summary>
    private static int FirstFrom(Schedule schedule, DateOnly day)
    {
        var number = Math.Max(0, schedule.Nearest(day) - 1);
        while (schedule.Due(number) < day)
            number++;
        return number;
    }

    // What comes once a quarter or less is not waited for a second time.
    private static bool HasEnded(Cadence cadence, List<DateOnly> missed, DateOnly known) =>
        missed.Count > (cadence == Cadence.Weekly ? MostMissed + 1 : MostMissed)
        || (cadence.PerYear() <= 4 && known.DayNumber - missed[0].DayNumber > 75);
}
