namespace FinanceManager.Domain.Recurring;

/// <summary>How well movements lie on the days of a schedule.</summary>
/// <param name="Extras">Movements that no day of it explains: they speak against it.</param>
internal sealed record SeriesFit(
    Schedule Schedule,
    IReadOnlyList<Occurrence> Occurrences,
    IReadOnlyList<Movement> Extras
)
{
    private const int Anchors = 12;

    internal int Hits => Occurrences.Count;

    /// <summary>Of the days from the first to the last one, how many were met.</summary>
    internal double Coverage => Hits / (double)(Occurrences[^1].Number - Occurrences[0].Number + 1);

    /// <summary>Days from what is due, on average, as a share of what chance alone would give: 0 is clockwork, 1 is chance.</summary>
    internal double Scatter =>
        Occurrences.Average(o => Math.Abs(o.Day.DayNumber - o.Due.DayNumber)) / (Schedule.Cadence.Days() / 4);

    internal IReadOnlyList<long> Amounts => [.. Occurrences.Select(o => o.MinorUnits)];

    internal double Worth =>
        Coverage
        - (0.5 * Scatter)
        - (0.7 * Extras.Count / (Hits + Extras.Count))
        + (Schedule.Cadence == Cadence.Monthly ? 0.03 : 0);

    /// <summary>The schedule of a cadence that explains the movements best.</summary>
    /// <param name="movements">The oldest first, at least two.</param>
    internal static SeriesFit? Of(Cadence cadence, IReadOnlyList<Movement> movements)
    {
        var (nearest, least) = ((Schedule?)null, int.MaxValue);
        foreach (var schedule in Candidates(cadence, movements))
            if (Distance(schedule, movements, least) is var distance && distance < least)
                (nearest, least) = (schedule, distance);
        if (nearest is null || Lay(nearest, movements) is not { } fit)
            return null;
        return Lay(nearest.Shifted(fit.MiddleApart), movements) is { } shifted && shifted.Worth > fit.Worth
            ? shifted
            : fit;
    }

    /// <summary>Of most schedules it is soon clear that another one is nearer.</summary>
    private static int Distance(Schedule schedule, IReadOnlyList<Movement> movements, int enough)
    {
        var (sum, most) = (0, schedule.Cadence.Tolerance() + 1);
        for (var i = 0; i < movements.Count && sum < enough; i++)
            sum += Math.Min(most, Math.Abs(schedule.Apart(movements[i].Day, schedule.Nearest(movements[i].Day))));
        return sum;
    }

    /// <summary>Each day takes the movement that is nearest to it; the others explain nothing.</summary>
    internal static SeriesFit? Lay(Schedule schedule, IReadOnlyList<Movement> movements)
    {
        var tolerance = schedule.Cadence.Tolerance();
        var taken = new SortedDictionary<int, Movement>();
        foreach (var movement in movements)
        {
            var number = schedule.Nearest(movement.Day);
            var apart = Math.Abs(schedule.Apart(movement.Day, number));
            if (apart > tolerance)
                continue;
            if (!taken.TryGetValue(number, out var other) || apart < Math.Abs(schedule.Apart(other.Day, number)))
                taken[number] = movement;
        }
        if (taken.Count < 2)
            return null;
        var chosen = taken.Values.Select(m => m.Id).ToHashSet();
        return new(
            schedule,
            [
                .. taken.Select(t => new Occurrence(
                    t.Key,
                    schedule.Due(t.Key),
                    t.Value.Id,
                    t.Value.Day,
                    t.Value.MinorUnits
                )),
            ],
            [.. movements.Where(m => !chosen.Contains(m.Id))]
        );
    }

    private int MiddleApart
    {
        get
        {
            var apart = Occurrences.Select(o => o.Day.DayNumber - o.Due.DayNumber).Order().ToList();
            return apart[apart.Count / 2];
        }
    }

    private static IEnumerable<Schedule> Candidates(Cadence cadence, IReadOnlyList<Movement> movements)
    {
        // Odd, so that of what comes twice a month both halves are met.
        var step = (movements.Count / Anchors) | 1;
        var days = Enumerable
            .Range(0, movements.Count)
            .Where(i => i % step == 0)
            .Select(i => movements[i].Day)
            .ToList();
        if (cadence != Cadence.SemiMonthly)
            return days.Select(day => new Schedule(cadence, day, day.Day)).Distinct();
        // A payday at a month's end falls on its last working day.
        return days.Select(day => day.Day)
            .Append(31)
            .Distinct()
            .SelectMany(one =>
                days.Select(day => day.Day).Distinct().Select(other => (Math.Min(one, other), Math.Max(one, other)))
            )
            .Where(pair => pair.Item2 - pair.Item1 is >= 10 and <= 20)
            .Distinct()
            .Select(pair => new Schedule(cadence, movements[0].Day, pair.Item1, pair.Item2));
    }
}
