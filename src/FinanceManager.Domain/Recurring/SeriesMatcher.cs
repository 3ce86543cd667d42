namespace FinanceManager.Domain.Recurring;

/// <summary>Finds again what is known: a person's series in the ledger, and found ones among those stored.</summary>
public static class SeriesMatcher
{
    private const double MostApart = 0.5;

    /// <summary>The movements that meet a schedule that a person stated.</summary>
    /// <param name="expected">Where it is not null, those about as large.</param>
    public static FoundSeries Follow(Schedule schedule, IEnumerable<Movement> movements, long? expected)
    {
        var ordered = movements
            .Where(m => m.MinorUnits != 0 && Schedule.Knows(m.Day))
            .Where(m => expected is not { } usual || IsLike(m.MinorUnits, usual, MostApart))
            .OrderBy(m => m.Day)
            .ThenBy(m => m.Id)
            .ToList();
        var met = new SortedDictionary<int, Occurrence>();
        foreach (var movement in ordered)
        {
            var number = schedule.Nearest(movement.Day);
            var one = new Occurrence(number, schedule.Due(number), movement.Id, movement.Day, movement.MinorUnits);
            if (
                Apart(one) <= schedule.Cadence.Tolerance()
                && (!met.TryGetValue(number, out var other) || Apart(one) < Apart(other))
            )
                met[number] = one;
        }
        return new(schedule, [.. met.Values], 1);
    }

    /// <summary>Which of the stored series each found one is: by what they share, then by being alike.</summary>
    /// <returns>In the order of the found ones; null where none is it.</returns>
    public static IReadOnlyList<RecurringSeries?> Pair(
        IReadOnlyList<FoundSeries> found,
        IReadOnlyCollection<RecurringSeries> stored
    )
    {
        var pairs = new RecurringSeries?[found.Count];
        var open = stored.ToList();
        Take((series, one) => Shared(series, one) > 0, (series, one) => -Shared(series, one));
        Take(
            (series, one) => one.Expected != 0 && IsLike(series.Amounts.Expected, one.Expected, MostApart),
            (series, one) => Math.Abs(((double)series.Amounts.Expected / one.Expected) - 1)
        );
        Take((_, one) => one.Sighting is null && !one.IsPersons, (_, _) => 0);
        return pairs;

        void Take(Func<FoundSeries, RecurringSeries, bool> fits, Func<FoundSeries, RecurringSeries, double> distance)
        {
            for (var i = 0; i < found.Count; i++)
            {
                if (
                    pairs[i] is not null
                    || open.Where(one => fits(found[i], one)).ToList() is not { Count: > 0 } fitting
                )
                    continue;
                pairs[i] = fitting.MinBy(one => distance(found[i], one));
                open.Remove(pairs[i]!);
            }
        }
    }

    private static int Shared(FoundSeries series, RecurringSeries one) =>
        one.HasOccurrences
            ? one.Sighting!.Series.Occurrences.Select(o => o.Id).Intersect(series.Occurrences.Select(o => o.Id)).Count()
            : 0;

    private static bool IsLike(long amount, long usual, double most) => Math.Abs(((double)amount / usual) - 1) <= most;

    private static int Apart(Occurrence one) => Math.Abs(one.Day.DayNumber - one.Due.DayNumber);
}
