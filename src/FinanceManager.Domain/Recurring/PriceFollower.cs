namespace FinanceManager.Domain.Recurring;

/// <summary>Goes on with a series of one price to the prices before and after it, among what else was bought there.</summary>
internal static class PriceFollower
{
    private const double MostChange = 0.45;

    internal static SeriesFit Follow(SeriesFit fit, IReadOnlyList<Movement> others)
    {
        var taken = fit.Occurrences.ToDictionary(o => o.Number);
        var free = others.Where(m => !taken.Values.Any(o => o.Id == m.Id)).ToList();
        Walk(fit, taken, free, fit.Occurrences[^1].Number, 1);
        Walk(fit, taken, free, fit.Occurrences[0].Number, -1);
        return taken.Count == fit.Hits ? fit : fit with { Occurrences = [.. taken.Values.OrderBy(o => o.Number)] };
    }

    private static void Walk(SeriesFit fit, Dictionary<int, Occurrence> taken, List<Movement> free, int from, int way)
    {
        var reach = (int)Math.Ceiling(fit.Scatter * fit.Schedule.Cadence.Days() / 2) + 1;
        var crowd = free.Count / (double)Math.Max(1, fit.Hits);
        for (var number = from + way; Next(number) is { } next; number += way)
        {
            taken[number] = new(number, fit.Schedule.Due(number), next.Id, next.Day, next.MinorUnits);
            free.Remove(next);
        }

        Movement? Next(int number)
        {
            var last = taken[number - way].MinorUnits;
            var due = fit.Schedule.Due(number);
            var fitting = free.Where(m =>
                    Math.Abs(m.Day.DayNumber - due.DayNumber) <= Math.Min(reach, fit.Schedule.Cadence.Tolerance())
                    && Math.Abs(((double)m.MinorUnits / last) - 1) <= MostChange
                    && (crowd < 0.5 || AmountPattern.IsSame(m.MinorUnits, last) || ComesAgain(m, number + way))
                )
                .ToList();
            return fitting.Count == 0
                ? null
                : fitting.MinBy(m =>
                    (Math.Abs((double)m.MinorUnits - last), Math.Abs(m.Day.DayNumber - due.DayNumber))
                );
        }

        // One purchase on the right day is no price; the same one again is.
        bool ComesAgain(Movement movement, int number) =>
            free.Exists(m =>
                m.Id != movement.Id
                && AmountPattern.IsSame(m.MinorUnits, movement.MinorUnits)
                && Math.Abs(fit.Schedule.Apart(m.Day, number)) <= reach
            );
    }
}
