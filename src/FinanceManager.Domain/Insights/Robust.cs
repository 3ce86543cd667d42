namespace FinanceManager.Domain.Insights;

/// <summary>What is usual, told by values that were: a few wild ones do not move it.</summary>
public readonly record struct Robust(long Median, double Spread)
{
    // So that the spread of a bell curve is its standard deviation.
    private const double Scale = 1.4826;

    // Where all values are alike, a little is still usual.
    private const double LeastShare = 0.05;

    /// <summary>The lower of two middle values, so that it is a value that was.</summary>
    public static Robust Of(IEnumerable<long> values)
    {
        var sorted = values.Order().ToList();
        if (sorted.Count == 0)
            return default;
        var median = sorted[(sorted.Count - 1) / 2];
        var distances = sorted.Select(v => Math.Abs((double)v - median)).Order().ToList();
        var spread = Scale * distances[(distances.Count - 1) / 2];
        return new(median, Math.Max(spread, LeastShare * Math.Abs((double)median)));
    }

    /// <summary>By how many spreads a value is above what is usual.</summary>
    public double Above(long value) =>
        Spread > 0 ? ((double)value - Median) / Spread
        : value > Median ? double.PositiveInfinity
        : 0;
}
