namespace FinanceManager.Domain;

/// <summary>Of an insight: made from what it is about, so that the same insight has the same id from day to day.</summary>
public readonly record struct InsightId(Guid Value) : ITypedId<InsightId>
{
    public static InsightId From(Guid value) => new(value);

    public static InsightId Of(string key) => new(Insights.Insight.Digest(key));

    public static bool TryParse(string? text, IFormatProvider? provider, out InsightId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new(value);
        return ok;
    }

    public override string ToString() => Value.ToString();
}
