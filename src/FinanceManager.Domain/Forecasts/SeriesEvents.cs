using FinanceManager.Domain.Recurring;

namespace FinanceManager.Domain.Forecasts;

/// <summary>What a series will bring.</summary>
public static class SeriesEvents
{
    private const int Kept = 12;

    /// <param name="account">Where its movements are.</param>
    /// <param name="other">The account at the other end of a transfer.</param>
    /// <param name="next">The first day due that is not met.</param>
    /// <param name="expected">Each time, in minor units; null where the amounts say it.</param>
    public static IEnumerable<ForecastEvent> Of(
        RecurringId id,
        AccountId account,
        FoundSeries series,
        DateOnly next,
        DateOnly until,
        long? expected = null,
        AccountId? other = null
    )
    {
        var amounts = series.Occurrences.Count == 0 ? null : series.Amounts;
        var usual = expected ?? amounts?.Expected ?? 0;
        var fixedAmount = expected is not null || amounts is null or { Steady: true };
        var samples = series
            .Occurrences.TakeLast(Kept)
            .Select(o => new EventSample(o.Day.DayNumber - o.Due.DayNumber, fixedAmount ? usual : o.MinorUnits))
            .ToList();
        var chance = Chance(series.Occurrences);
        return series
            .Schedule.Between(next, until)
            .Select(due => new ForecastEvent(
                account,
                due.Day,
                usual,
                ForecastEventKind.Recurring,
                id.Value,
                samples,
                chance,
                other
            ));
    }

    /// <summary>Of the last days that were due, how many were met.</summary>
    private static double Chance(IReadOnlyList<Occurrence> occurrences)
    {
        var last = occurrences.TakeLast(Kept).ToList();
        return last.Count < 2 ? 1 : last.Count / (double)(last[^1].Number - last[0].Number + 1);
    }
}
