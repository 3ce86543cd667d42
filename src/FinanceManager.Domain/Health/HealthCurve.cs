namespace FinanceManager.Domain.Health;

/// <summary>A corner of a curve: at this value, so many points.</summary>
public readonly record struct CurveCorner(decimal Value, decimal Points);

/// <summary>Points by value: straight lines between corners, flat before the first and after the last.</summary>
public sealed class HealthCurve
{
    /// <summary>Points are told, and counted, to a tenth.</summary>
    public const int Decimals = 1;

    /// <param name="corners">By rising value; the points rise with it all along, or fall.</param>
    public HealthCurve(params IReadOnlyList<CurveCorner> corners) => Corners = corners;

    public IReadOnlyList<CurveCorner> Corners { get; }

    /// <summary>Whether less is better.</summary>
    public bool Falls => Corners[0].Points > Corners[^1].Points;

    /// <returns>0 to 100, to a tenth, halves to even.</returns>
    public decimal PointsAt(decimal value) => decimal.Round(Between(value), Decimals, MidpointRounding.ToEven);

    /// <summary>The nearest corner that brings more points than the value has; null at the best one.</summary>
    public CurveCorner? Next(decimal value)
    {
        var points = Between(value);
        var better = Corners.Where(c => c.Points > points).OrderBy(c => c.Points);
        return better.Select(c => (CurveCorner?)c).FirstOrDefault();
    }

    private decimal Between(decimal value)
    {
        if (value <= Corners[0].Value)
            return Corners[0].Points;
        for (var i = 1; i < Corners.Count; i++)
        {
            var (from, to) = (Corners[i - 1], Corners[i]);
            if (value <= to.Value)
                return from.Points + ((to.Points - from.Points) * (value - from.Value) / (to.Value - from.Value));
        }
        return Corners[^1].Points;
    }
}
