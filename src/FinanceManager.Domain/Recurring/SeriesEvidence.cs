namespace FinanceManager.Domain.Recurring;

/// <summary>Whether what was seen is enough to say that something recurs.</summary>
internal static class SeriesEvidence
{
    // How far amounts may lie from the middle one and still be those of a bill whose meter is read.
    private const double Metered = 0.35;

    internal static bool Holds(SeriesFit fit)
    {
        var (steady, spread) = (AmountPattern.SteadyShare(fit.Amounts) >= 0.6, AmountPattern.Spread(fit.Amounts));
        if (fit.Coverage < LeastCoverage(fit) || fit.Extras.Count > MostExtras(fit, steady))
            return false;
        if (fit.Schedule.Cadence == Cadence.SemiMonthly && !HalvesAreAlike(fit))
            return false;
        if (steady)
            return fit.Hits >= LeastHits(fit.Schedule.Cadence) && fit.Scatter <= MostScatter(fit, 0.45);
        // Somebody shops every Saturday: only what is paid to us, or always the same, comes by the week.
        if (IsByWeeks(fit) && !(fit.Occurrences[0].MinorUnits > 0 && spread <= Metered))
            return false;
        var least = LeastHits(fit.Schedule.Cadence);
        if (fit.Schedule.Cadence.PerYear() <= 4)
            return fit.Extras.Count == 0
                && (IsRaised(fit) ? fit.Hits >= least : fit.Hits > least && spread <= Metered && fit.Scatter <= 0.2);
        return spread <= Metered
            ? fit.Hits >= least + fit.Schedule.Cadence.Months() && fit.Scatter <= MostScatter(fit, 0.36)
            : fit.Hits >= least + 3 && fit.Scatter <= 0.25 && fit.Extras.Count == 0;
    }

    /// <summary>Part of a merchant's movements: taken out of many, a few soon look alike.</summary>
    internal static bool HoldsInPart(SeriesFit fit) => fit.Hits >= LeastHits(fit.Schedule.Cadence) + 2 && Holds(fit);

    /// <summary>Among other purchases the price has to be the same, and the days close to clockwork.</summary>
    internal static bool HoldsAtOnePrice(SeriesFit fit) =>
        fit.Hits >= LeastHits(fit.Schedule.Cadence) + (fit.Schedule.Cadence.PerYear() <= 4 ? 2 : 1)
        && fit.Coverage >= 0.75
        && fit.Extras.Count <= fit.Hits / 6
        && fit.Scatter <= MostScatter(fit, 0.4);

    /// <summary>What was paid for a year or a half goes up by little, and never on another day.</summary>
    private static bool IsRaised(SeriesFit fit) =>
        fit.Scatter <= 0.06
        && fit.Amounts.Zip(fit.Amounts.Skip(1), (one, next) => (double)next / one)
            .All(ratio => ratio is > 0.9 and < 1.13);

    /// <summary>Otherwise they are two bills a month.</summary>
    private static bool HalvesAreAlike(SeriesFit fit)
    {
        var halves = fit.Occurrences.ToLookup(o => o.Number % 2 == 0, o => o.MinorUnits);
        if (!halves[true].Any() || !halves[false].Any())
            return false;
        var (one, other) = ((double)AmountPattern.Median([.. halves[true]]), AmountPattern.Median([.. halves[false]]));
        return one / other is > 0.75 and < 1.33;
    }

    internal static double Confidence(SeriesFit fit)
    {
        var seen = 1 - (1.0 / (fit.Hits + 1));
        var alone = 1 - (fit.Extras.Count / (double)(fit.Hits + fit.Extras.Count));
        var alike = 1 - (0.3 * Math.Min(1, AmountPattern.Spread(fit.Amounts)));
        return Math.Round(Math.Clamp(seen * fit.Coverage * alone * alike * (1 - (0.4 * fit.Scatter)), 0, 0.99), 3);
    }

    private static bool IsByWeeks(SeriesFit fit) => fit.Schedule.Cadence is Cadence.Weekly or Cadence.Biweekly;

    private static double LeastCoverage(SeriesFit fit) =>
        fit.Hits <= 3 ? 0.99
        : fit.Hits <= 5 ? 0.8
        : 0.72;

    private static int MostExtras(SeriesFit fit, bool steady) => fit.Hits < 5 ? 0 : fit.Hits / (steady ? 4 : 6);

    // Few hits are soon met by chance.
    private static double MostScatter(SeriesFit fit, double usual) => fit.Hits <= 3 ? usual * 0.6 : usual;

    private static int LeastHits(Cadence cadence) =>
        cadence switch
        {
            Cadence.Weekly => 6,
            Cadence.Biweekly or Cadence.SemiMonthly => 5,
            Cadence.FourWeekly => 4,
            Cadence.Yearly => 2,
            _ => 3,
        };
}
