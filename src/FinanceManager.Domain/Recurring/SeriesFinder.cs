namespace FinanceManager.Domain.Recurring;

/// <summary>
/// Finds what recurs among the movements of one merchant on one account in one direction. What speaks against it counts as
/// much as what speaks for it: a shop that is visited every week or so is no bill.
/// </summary>
public static class SeriesFinder
{
    // Of a merchant with more, the newest show enough.
    private const int Most = 2_000;
    private const int Depth = 3;

    // Nobody pays more, and a year of it still adds up in 64 bits.
    private const long Largest = 1_000_000_000_000_000;

    // A pause longer than so many usual gaps begins anew.
    private const double Pause = 4.5;

    /// <param name="movements">Of one merchant, account and direction, in any order.</param>
    public static IReadOnlyList<FoundSeries> Find(IEnumerable<Movement> movements)
    {
        var ordered = movements
            .Where(m => m.MinorUnits is not 0 and > -Largest and < Largest && Schedule.Knows(m.Day))
            .OrderBy(m => m.Day)
            .ThenBy(m => m.Id)
            .ToList();
        if (ordered.Count > Most)
            ordered.RemoveRange(0, ordered.Count - Most);
        var found = new List<FoundSeries>();
        Search(ordered, found, Depth);
        return found;
    }

    private static void Search(IReadOnlyList<Movement> movements, List<FoundSeries> found, int depth)
    {
        if (movements.Count < 2)
            return;
        if (BestOf(movements, depth == Depth ? SeriesEvidence.Holds : SeriesEvidence.HoldsInPart) is { } whole)
        {
            found.Add(Describe(whole));
            if (depth > 0 && whole.Extras.Count > 1)
                Search(whole.Extras, found, depth - 1);
            return;
        }
        if (depth == 0 || movements.Count < 3)
            return;
        var rest = OfOnePrice(movements, found);
        if (rest.Count < movements.Count)
            Search(rest, found, depth - 1);
        else if (ByRun(movements) is { } runs)
            runs.ForEach(run => Search(run, found, depth - 1));
        else if (BySize(movements) is var (small, large))
        {
            Search(small, found, depth - 1);
            Search(large, found, depth - 1);
        }
    }

    private static SeriesFit? BestOf(IReadOnlyList<Movement> movements, Func<SeriesFit, bool> holds) =>
        Cadences
            .Near(UsualGap(movements))
            .Select(cadence => SeriesFit.Of(cadence, movements))
            .OfType<SeriesFit>()
            .Where(holds)
            .MaxBy(fit => fit.Worth);

    /// <summary>Subscriptions among purchases at one merchant: what recurs at the same price, and at its next price.</summary>
    /// <returns>What is in none of them.</returns>
    private static IReadOnlyList<Movement> OfOnePrice(IReadOnlyList<Movement> movements, List<FoundSeries> found)
    {
        var rest = movements.ToDictionary(m => m.Id);
        foreach (var price in Prices(movements))
        {
            var alike = price.Where(m => rest.ContainsKey(m.Id)).ToList();
            if (alike.Count < 3 || BestOf(alike, SeriesEvidence.HoldsAtOnePrice) is not { } fit)
                continue;
            fit = PriceFollower.Follow(fit, [.. rest.Values.OrderBy(m => m.Day).ThenBy(m => m.Id)]);
            foreach (var occurrence in fit.Occurrences)
                rest.Remove(occurrence.Id);
            found.Add(Describe(fit));
        }
        return [.. movements.Where(m => rest.ContainsKey(m.Id))];
    }

    private static IEnumerable<List<Movement>> Prices(IReadOnlyList<Movement> movements)
    {
        var prices = new List<List<Movement>>();
        foreach (var movement in movements.OrderBy(m => m.MinorUnits).ThenBy(m => m.Day).ThenBy(m => m.Id))
            if (prices.Count > 0 && AmountPattern.IsSame(movement.MinorUnits, prices[^1][0].MinorUnits))
                prices[^1].Add(movement);
            else
                prices.Add([movement]);
        return prices
            .Where(p => p.Count > 2)
            .OrderByDescending(p => p.Count)
            .Select(p => p.OrderBy(m => m.Day).ToList());
    }

    /// <summary>Cut where nothing came for a long time.</summary>
    private static List<List<Movement>>? ByRun(IReadOnlyList<Movement> movements)
    {
        var longest = Math.Max(50, Pause * UsualGap(movements));
        var runs = new List<List<Movement>> { new() };
        foreach (var movement in movements)
        {
            if (runs[^1].Count > 0 && movement.Day.DayNumber - runs[^1][^1].Day.DayNumber > longest)
                runs.Add([]);
            runs[^1].Add(movement);
        }
        return runs.Count > 1 && runs.Count < 5 ? runs : null;
    }

    /// <summary>Cut where the sizes lie furthest apart: two contracts of different size at one company.</summary>
    private static (List<Movement> Small, List<Movement> Large)? BySize(IReadOnlyList<Movement> movements)
    {
        var sizes = movements.OrderBy(m => Math.Abs((double)m.MinorUnits)).ToList();
        var (cut, widest) = (0, 1.25);
        for (var i = 1; i < sizes.Count; i++)
            if (Math.Abs((double)sizes[i].MinorUnits / sizes[i - 1].MinorUnits) is var ratio && ratio > widest)
                (cut, widest) = (i, ratio);
        return cut < 2 || sizes.Count - cut < 2
            ? null
            : ([.. sizes[..cut].OrderBy(m => m.Day)], [.. sizes[cut..].OrderBy(m => m.Day)]);
    }

    private static double UsualGap(IReadOnlyList<Movement> movements)
    {
        var gaps = movements
            .Zip(movements.Skip(1), (a, b) => b.Day.DayNumber - a.Day.DayNumber)
            .Where(gap => gap > 0)
            .Order()
            .ToList();
        return gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
    }

    private static FoundSeries Describe(SeriesFit fit) =>
        new(fit.Schedule, fit.Occurrences, SeriesEvidence.Confidence(fit));
}
